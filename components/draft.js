// Keeps a draft of the sheet in the reader's own browser, if the reader asked for it, and hands it back to a new visit.
// A browser may forbid all of it (a private window): then nothing is kept, the page is told so once, nothing breaks.
const KEY = "immunotherapy-explorer-draft"
const CLEARED = "#cleared"
let known = null // the draft as this tab last read or wrote it; another tab may have written since
let done = null // the last order carried out
let mode = null
let tell = () => {}

const read = () => {
  try {
    return window.localStorage.getItem(KEY)
  } catch {
    return null
  }
}

const write = (draft) => {
  try {
    window.localStorage.setItem(KEY, draft)
    return true
  } catch {
    return false
  }
}

const remove = () => {
  known = null
  try {
    window.localStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}

const setAddress = (address) => window.history.replaceState(window.history.state, "", address)

// Once for each new visit: is there a draft on this device?
const look = () => {
  known = read()
  if (known !== null) tell("found", { draft: known, base: "" })
  if (window.location.hash !== CLEARED) return
  setAddress(window.location.pathname + window.location.search)
  if (known === null) tell("cleared", true)
}

const keep = (draft) => {
  const stored = read()
  if (stored === null && known !== null) return gone()
  if (stored !== null && stored !== known) {
    // Another tab wrote. What it added comes here first, so that this tab's next writing takes nothing away.
    const base = known ?? ""
    known = stored
    return tell("found", { draft: stored, base })
  }
  if (stored === draft) return
  if (write(draft)) known = draft
  else tell("failed", true)
}

// Another tab has removed the draft: this one must not write it again.
const gone = () => {
  known = null
  tell("gone", true)
}

const clear = () => {
  remove()
  setAddress(window.location.pathname + CLEARED) // without picks and choices
  window.location.reload() // the page forgets too: fields, earlier steps, the session behind it
}

window.addEventListener("storage", (event) => {
  const isRemoved = event.key === null || (event.key === KEY && event.newValue === null)
  if (isRemoved && mode === "keep" && known !== null) gone()
})

// After a cut the page shows what it had, while a server that was started again knows nothing of it. A run at once
// brings the sheet back; without it the reader's next press would be the run that does, and would itself be lost.
let watched = null
const watchConnection = () => {
  const app = document.querySelector("[data-testid=stApp]")
  if (!app || app === watched) return
  watched = app
  let before = app.dataset.testConnectionState
  const compare = () => {
    const now = app.dataset.testConnectionState
    if (now !== before && now === "CONNECTED") tell("again", true)
    before = now
  }
  new MutationObserver(compare).observe(app, { attributeFilter: ["data-test-connection-state"] })
}

// What is to be kept comes with what is told of the sheet, which a press changes without a new drawing of the page.
const keepWhatIsTold = () => {
  const draft = window.sheetState?.data.draft
  if (mode === "keep" && draft) keep(draft)
}
window.addEventListener("sheet-state", keepWhatIsTold)

export default function ({ data, setTriggerValue }) {
  tell = setTriggerValue
  watchConnection()
  mode = data.mode
  const isNew = done !== data.order
  done = data.order
  if (mode === "keep") keepWhatIsTold()
  else if (isNew && mode === "ask") look()
  else if (isNew && mode === "forget") remove()
  else if (isNew && mode === "clear") clear()
}
