// The store of the sheet in the browser; README.md beside this file shows the way of a press.
//
// A control of the sheet is plain HTML that names what it does: data-sheet-action, and the question or questions that
// it does it to. One listener hears all of them. Each press is numbered and sent together with all that Python has not
// yet confirmed, so that none is lost and none is done twice. (Of a trigger the last press alone would arrive when
// several come before the first run has ended.) The answer is one message, which every control on the page follows.
//
// The message also has the sheet as a draft text, which draft.js keeps. Where a new session begins (a reload, a lost
// connection, another server), the first press is to restore it. Until that is confirmed, nothing that is kept is
// written over, the address neither.
const PATIENCE = 4000 // ms after which a press without an answer is said to wait
const LOOK_AGAIN = 40 // ms
const CONTROL = "[data-sheet-action]"

let message = null // the last one
let { text: copy, presses: log } = readTab() // the sheet as last confirmed; presses that are not yet confirmed
let count = 0 // the number of the last press
let send = () => {} // the presses, for Python
let words = {} // what is said here without asking Python
let saidOn = "" // the page on which the bar last spoke
let unsaid = null // what it could not say yet, as the bar was not drawn
let wordsFocused = null // the field that "Change" has led to
let pressed = null // the control with the last press, whose place may be drawn anew
let mounted = 0

const isOfReader = ({ action }) => action !== "restore" && action !== "open"
const isDone = ({ token, n }) => token === message.token && n <= message.done
const isRestoring = () => log.some(({ action }) => action === "restore")
const app = () => document.querySelector("[data-testid=stApp]")?.dataset ?? {}
const isConnected = () => app().testConnectionState === "CONNECTED"
const isRunning = () => ["initial", "running", "rerunRequested"].includes(app().testScriptState)
const idsOf = (ids) => (ids ?? "").split(".").filter(Boolean)
const picksOfAddress = () => new URL(window.location.href).searchParams.get("sheet") ?? ""

// What is pressed while the page is still being drawn waits for its end: the server throws away what it has not yet sent
// of the parts that the press draws anew, and a page with such a hole breaks down ("Bad delta path index").
let isWaiting = false
const sendWhenDrawn = () => {
  isWaiting = isRunning()
  if (isWaiting) setTimeout(sendWhenDrawn, LOOK_AGAIN)
  else send(log)
}

const press = (what) => {
  count += 1
  log = [...log, { ...what, n: count, token: message.token }]
  if (!isWaiting) sendWhenDrawn()
}

// What is on the sheet once all that was pressed is done: controls show at once what was pressed.
const onSheet = () => {
  const on = new Set(idsOf(message.picks))
  for (const { action, question, questions } of log) {
    if (action === "put") on.add(question)
    else if (action === "take_off") on.delete(question)
    else if (action === "put_all") for (const id of questions) on.add(id)
    else if (action === "clear") on.clear()
  }
  return on
}

const pressOf = (control) => {
  const { sheetAction: action, question, questions } = control.dataset
  if (questions) return { action, questions: idsOf(questions) }
  if (!question) return { action }
  return { action: action === "put" && onSheet().has(question) ? "take_off" : action, question }
}

const onPress = (event) => {
  const control = event.target.closest?.(CONTROL)
  if (!control || !message || control.getAttribute("aria-disabled") === "true") return
  pressed = control
  press(pressOf(control))
  keepInTab()
  show()
  const last = log.at(-1)
  setTimeout(() => log.includes(last) && say(words.waiting), isConnected() ? PATIENCE : 0)
}

const setAttribute = (node, name, value) => node.getAttribute(name) !== value && node.setAttribute(name, value)
const setText = (node, text) => node && node.textContent !== text && (node.textContent = text)

const showControl = (control, on) => {
  const { sheetAction: action, question, name } = control.dataset
  if (action === "undo") setAttribute(control, "aria-disabled", String(!message.canUndo))
  if (action === "clear") setAttribute(control, "aria-disabled", String(message.isEmpty))
  if (action !== "put") return
  const isOn = on.has(question)
  if (control.type === "checkbox") {
    control.checked = isOn
    control.disabled = message.isFull && !isOn
    return
  }
  // The words alone say what a press would do. With aria-pressed beside them it would be said twice, once reversed.
  // Where there is little room, a control brings short words of its own, and the whole words are spoken behind them.
  const word = words[isOn ? "take_off" : "put"]
  const short = control.dataset[isOn ? "shortOn" : "short"]
  setText(control, short ?? word)
  setAttribute(control, "aria-label", short ? `${short}. ${word}: ${name}` : `${word}: ${name}`)
  control.toggleAttribute("data-on", isOn)
}

// A list that is drawn anew takes the focus with it: it goes to the same control, or where that is gone, to the first.
// A press on "Change" leads to the field with the words, and from there back to the line.
const CHANGED_WORDS = ".st-key-changed_words input"
const goToWords = () => {
  const field = pressed?.dataset.sheetAction === "change" && document.querySelector(CHANGED_WORDS)
  if (!field || field === wordsFocused) return
  wordsFocused = field
  field.focus({ preventScroll: true }) // it keeps to the bottom edge, so the line above it stays in sight
  document.querySelector(".sheet-list li:has(input:checked)")?.scrollIntoView({ block: "nearest" })
}

const keepFocus = () => {
  goToWords()
  if (!pressed || pressed.isConnected || document.activeElement?.matches(CHANGED_WORDS)) return
  const { sheetAction, question } = pressed.dataset
  pressed = null
  if (document.activeElement !== document.body) return
  const isSame = ({ dataset }) => dataset.sheetAction === sheetAction && dataset.question === question
  const controls = [...document.querySelectorAll(CONTROL)].filter((control) => control.checkVisibility({ visibilityProperty: true }))
  const next = controls.find(isSame) ?? document.querySelector(".sheet-list input:checked, .sheet-list input")
  next?.focus({ preventScroll: false })
  pressed = next ?? null
}

// The address is replaced, not added to, so that the back button leads through views and not presses.
const setAddress = (address) => window.history.replaceState(window.history.state, "", address)
const keepPicks = () => {
  if (isRestoring() || picksOfAddress() === message.picks) return
  const address = new URL(window.location.href)
  if (message.picks) address.searchParams.set("sheet", message.picks)
  else address.searchParams.delete("sheet")
  setAddress(address)
}

// Says something in the bar; Undo stands beside it where a press has changed the sheet.
const say = (line, { canUndo = false } = {}) => {
  saidOn = window.location.pathname
  const bar = document.querySelector(".sheet-bar")
  unsaid = bar ? null : [line, { canUndo }]
  if (!bar) return
  setText(bar.querySelector("[role=status]"), line)
  bar.toggleAttribute("data-said", Boolean(line))
  bar.toggleAttribute("data-undo", canUndo)
}

const show = () => {
  if (!message) return
  const on = onSheet()
  for (const control of document.querySelectorAll(CONTROL)) showControl(control, on)
  for (const box of document.querySelectorAll("[data-draft-keep]")) box.checked = keeps === true
  setText(document.querySelector(".sheet-count"), message.count)
  setText(document.querySelector(".sheet-number"), String(message.number))
  if (saidOn !== window.location.pathname) say("")
  else if (unsaid) say(...unsaid)
  keepPicks()
  keepFocus()
}

// A new session has the picks of an address that may be old, and none of the reader's words.
const begin = () => {
  const waiting = log.filter((one) => isOfReader(one) && !isDone(one))
  const kept = keeps === false ? null : read("localStorage", DRAFT)
  const isBehind = (copy !== null && copy !== message.text) || (kept !== null && kept !== (copy ?? message.text))
  const restore = { action: "restore", tab: copy, kept, base: known ?? "", picks: picksOfAddress() }
  keeps ??= kept !== null
  known = kept ?? known
  count = message.done
  log = []
  for (const what of isBehind ? [restore, ...waiting] : waiting) press(what)
  if (window.location.hash !== CLEARED) return
  setAddress(window.location.pathname + window.location.search)
  say(words.cleared)
}

// The line to Python brings a message; a fragment of its own draws it (sheet_store.py).
const take = ({ data, setStateValue }) => {
  const isNewSession = message?.token !== data.token
  message = data
  send = (presses) => setStateValue("presses", presses)
  if (message.clear) return clear()
  const finished = log.filter(isDone)
  if (isNewSession) begin()
  else log = log.filter((one) => !isDone(one))
  count = Math.max(count, message.done)
  if (message.leaveDraft && !finished.every(isOfReader)) keeps = false
  if (!isRestoring()) copy = message.text
  if (finished.some(isOfReader)) say(message.change, message)
  show()
  keepInTab()
  keepOnDevice()
}

// A control may come later than the message, and a change of the view may take the picks out of the address.
const page = new MutationObserver(show)

export default function ({ data }) {
  words = data
  window.sheetStore = take
  if (window.sheetLine && !message) take(window.sheetLine)
  const mine = ++mounted
  document.addEventListener("click", onPress)
  document.addEventListener("change", onChange)
  window.addEventListener("storage", onStorage)
  page.observe(document.body, { childList: true, subtree: true })
  return () => {
    if (mine !== mounted) return // a later drawing has taken over
    document.removeEventListener("click", onPress)
    document.removeEventListener("change", onChange)
    window.removeEventListener("storage", onStorage)
    page.disconnect()
  }
}
