// Keeps the sheet in this tab of the browser, and on this device if the reader asked for it; reads draft files; clears
// all that is kept. It goes before sheet_store.js, which has the message, and sends the presses.
const TAB = "immunotherapy-explorer-sheet" // in this tab: what was confirmed, and presses that were not
const DRAFT = "immunotherapy-explorer-draft" // on this device
const CLEARED = "#cleared"
let isTold = false // whether the reader knows that this tab keeps nothing
let keeps = null // whether a draft is kept on this device; null until it was looked for
let known = null // that draft, as this tab last read or wrote it; another tab may have written since

// A browser may forbid all of it, or have no room: then nothing is kept, the reader is told so, and nothing breaks.
const read = (place, key) => {
  try {
    return window[place].getItem(key)
  } catch {
    return null
  }
}
const write = (place, key, value) => {
  try {
    if (value === null) window[place].removeItem(key)
    else window[place].setItem(key, value)
    return true
  } catch {
    return false
  }
}

const isPress = ({ action, questions = [] }) => typeof action === "string" && Array.isArray(questions)
const readTab = () => {
  try {
    const { text, presses } = JSON.parse(read("sessionStorage", TAB))
    return { text: typeof text === "string" ? text : null, presses: presses.filter(isPress) }
  } catch {
    return { text: null, presses: [] } // a new tab, or what is there is not ours
  }
}

const keepInTab = () => {
  const isKept = write("sessionStorage", TAB, JSON.stringify({ text: copy, presses: log.filter(isOfReader) }))
  if (isKept || isTold || !message.hasOwnWords) return
  isTold = true
  say(words.not_in_tab)
}

const keepOnDevice = () => {
  if (keeps !== true || isRestoring()) return
  const stored = read("localStorage", DRAFT)
  if (stored === null && known !== null) return stopKeeping(words.gone) // another tab has removed it
  if (stored !== null && stored !== known) {
    // Another tab wrote. What it added comes here first, so that this tab's next writing takes nothing away.
    const base = known ?? ""
    known = stored
    return press({ action: "restore", kept: stored, base })
  }
  if (stored === copy) return
  if (write("localStorage", DRAFT, copy)) known = copy
  else stopKeeping(words.failed)
}

const stopKeeping = (line) => {
  keeps = false
  known = null
  say(line)
  show()
}

const switchKeeping = (isOn) => {
  if (!isOn) {
    write("localStorage", DRAFT, null)
    return stopKeeping(words.forgotten)
  }
  keeps = true
  keepOnDevice()
  if (keeps) say(words.kept)
  show()
}

const onStorage = ({ key, newValue }) => {
  const isRemoved = key === null || (key === DRAFT && newValue === null)
  if (isRemoved && keeps && known !== null) stopKeeping(words.gone)
}

const clear = () => {
  for (const place of ["sessionStorage", "localStorage"]) {
    try {
      window[place].clear() // all of this site's: keys of other parts say which pages were visited
    } catch {} // a browser that keeps nothing
  }
  const spoken = new URL(window.location.href).searchParams.get("lang")
  const inLanguage = spoken ? `?${new URLSearchParams({ lang: spoken })}` : ""
  setAddress(window.location.pathname + inLanguage + CLEARED) // without picks and choices
  window.location.reload() // the page forgets too: fields, earlier steps, the session behind it
}

// A draft file is read here, and its text handed on. Nothing is uploaded as a file, so nothing can be left on the
// server's disk; what is too large or no text is not even sent.
const readFile = async (file, most) => {
  if (file.size > most) return { problem: "too_large" }
  try {
    return { draft: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    return { problem: "not_a_draft" }
  }
}

const onChange = async ({ target }) => {
  if (target.matches?.("[data-draft-keep]")) return switchKeeping(target.checked)
  const file = target.matches?.("[data-draft-file]") && target.files[0]
  if (!file) return
  const opened = await readFile(file, Number(target.dataset.draftFile))
  target.value = "" // the same file can be opened again
  press({ action: "open", ...opened })
}
