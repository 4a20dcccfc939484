// Keeps the document in step with the page shown: its language, the focus after a change of page, and all that shows
// the sheet. The picks are in the address, which is replaced, not added to, so that the back button leads through views
// and not presses. A press on a link inside a text changes the page within the session.
let shown = null
let followed = false
let session = null // the session behind this document; another one takes its place when a server has gone
let wanted = null // picks of the address that the new session does not have yet

const focusHeading = (tries) => {
  const heading = document.querySelector("[data-testid=stMain] h1")
  if (!heading) return tries && setTimeout(focusHeading, 100, tries - 1)
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

// Streamlit begins the new session with the address as it was before the picks of this visit were written to it. So
// the address is not overwritten then: it tells the session what was picked, until the session has heard it.
const tellPicks = (data, tell) => {
  const picks = new URL(window.location.href).searchParams.get("sheet") ?? ""
  if (session !== null && session !== data.session && picks !== data.picks) wanted = picks
  session = data.session
  if (data.heard || data.picks === wanted) wanted = null
  if (wanted !== null) tell("picks", { session, picks: wanted })
}

const keepPicks = (picks) => {
  const address = new URL(window.location.href)
  if ((address.searchParams.get("sheet") ?? "") === picks) return
  if (picks) address.searchParams.set("sheet", picks)
  else address.searchParams.delete("sheet")
  window.history.replaceState(window.history.state, "", address)
}

let press = () => {} // components/presses.js, which stands before this, keeps the log of presses

// Buttons and boxes show at once what was pressed; the answer then says what is so.
const tellControls = () => {
  const { picks, isFull } = window.sheetState.data
  const on = new Set(picks.split(".").filter(Boolean))
  for (const { action, question, questions } of log)
    for (const one of questions ?? [question]) action === "take_off" ? on.delete(one) : on.add(one)
  window.sheetOnPage = { on, isFull }
  window.dispatchEvent(new CustomEvent("sheet-changed"))
}

const takeSheet = () => {
  if (!window.sheetState) return
  const { data, setStateValue, setTriggerValue } = window.sheetState
  tellPicks(data, setTriggerValue)
  if (wanted === null) keepPicks(data.picks)
  press = presses(data, setStateValue)
  const line = document.querySelector(".sheet-count")
  if (line && line.textContent !== data.count) line.textContent = data.count
  tellControls()
}

window.addEventListener("sheet-state", takeSheet)
takeSheet() // what was told before this script was there
window.addEventListener("sheet-press", (event) => {
  if (!window.sheetState) return
  press(event.detail)
  tellControls()
})

const linkOf = (event) => event.composedPath().find((node) => node.dataset?.page && node.href)

// The address of a link carries the picks too, also when it is copied or opened in a new tab.
const takePicksAlong = (link) => {
  const picks = new URL(window.location.href).searchParams.get("sheet")
  const address = new URL(link.href)
  if (picks) address.searchParams.set("sheet", picks)
  else address.searchParams.delete("sheet")
  link.href = address.href
}

// Streamlit answers the back button by showing the page of the address within the session; a link asks for the same.
const follow = (link) => {
  takePicksAlong(link)
  if (link.href !== window.location.href) window.history.pushState({}, "", link.href)
  followed = true
  window.dispatchEvent(new PopStateEvent("popstate"))
}

for (const kind of ["pointerdown", "contextmenu", "focusin"])
  document.addEventListener(kind, (event) => linkOf(event) && takePicksAlong(linkOf(event)))

document.addEventListener("click", (event) => {
  const link = linkOf(event)
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || event.defaultPrevented) return
  event.preventDefault()
  if (isOpened(event)) return
  hideMeaning()
  follow(link)
})

// Our colours come with a run. Streamlit changes its own when the system turns dark or light, without one.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) =>
  setTimeout(() => window.sheetState?.setTriggerValue("scheme", matches ? "dark" : "light"), 300)
)

export default function ({ data }) {
  document.documentElement.lang = data.language
  keepTerms(data.more)
  const view = `${data.page} ${data.view}`
  if (shown === null ? data.view : shown !== view) focusHeading(20)
  if (followed && shown !== view) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  if (shown !== view) followed = false
  shown = view
}
