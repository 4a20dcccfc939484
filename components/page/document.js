// Keeps the document in step with the page shown: its language, the focus after a change of page, and the links inside
// texts, which change the page within the session.
const UNANSWERED = 500 // ms after which the browser follows a link itself
const THEME = /^stActiveTheme-(.*)-(v\d+)$/ // Streamlit keeps the reader's light or dark for each path apart
let shown = null
let followed = false
let kept = null // which link was pressed, so that it has the focus again when its part has been drawn anew
let pages = [] // the addresses of all pages
let tell = () => {}

const app = () => document.querySelector("[data-testid=stApp]")

const focusHeading = (tries) => {
  const heading = document.querySelector("[data-testid=stMain] h1")
  if (!heading) return tries && setTimeout(focusHeading, 100, tries - 1)
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

// The page scrolls in a part of its own, which the browser does not put back when one goes back.
const places = new Map()
const main = () => document.querySelector("[data-testid=stMain]")
const goTo = (top, tries) => {
  main()?.scrollTo(0, top)
  if (tries && main()?.scrollTop !== top) setTimeout(goTo, 100, top, tries - 1)
}
document.addEventListener("scroll", (event) => event.target === main() && places.set(location.href, main().scrollTop), true)
window.addEventListener("popstate", (event) => event.isTrusted && goTo(places.get(location.href) ?? 0, 20))

// What the reader chose for one page holds for all, also for an address typed later.
const keepTheme = () => {
  const mine = Object.keys(localStorage).find((key) => THEME.exec(key)?.[1] === location.pathname)
  if (!mine) return
  const version = THEME.exec(mine)[2]
  for (const page of pages) localStorage.setItem(`stActiveTheme-${page}-${version}`, localStorage.getItem(mine))
}
window.addEventListener("pagehide", keepTheme)

const focusKept = (tries) => {
  const link = kept && document.querySelector(`[data-keep="${CSS.escape(kept)}"]`)
  if (link && document.activeElement === document.body) link.focus({ preventScroll: true })
  if (tries) setTimeout(focusKept, 100, tries - 1)
  else kept = null
}

// A download button is disabled while its file is made, and loses the focus by it: a keyboard would be nowhere, and
// Escape would not close the dialog that the button stands in.
const focusAfterDownload = (place, tries) => {
  const isLost = document.activeElement === document.body
  if (!isLost && !place.contains(document.activeElement)) return // the reader has gone on
  const button = isLost && place.querySelector("button:not(:disabled)")
  if (button) button.focus({ preventScroll: true })
  else if (tries) setTimeout(focusAfterDownload, 200, place, tries - 1)
}
document.addEventListener("click", (event) => {
  const place = event.target.closest?.("[data-testid=stDownloadButton]")
  if (place) setTimeout(focusAfterDownload, 50, place, 100)
})

// The first HTML shows the H1 until the page has its own; then it goes, so that a page has one H1 in every reading.
const removeFirstPage = (tries) => {
  const isThere = document.querySelector("[data-testid=stMain] :is(h1, h2)")
  if (isThere) document.getElementById("first-page")?.remove()
  else if (tries) setTimeout(removeFirstPage, 100, tries - 1)
}

const linkOf = (event) => event.composedPath().find((node) => node.dataset?.page && node.href)

const setIn = (address, name, value) => {
  if (value) address.searchParams.set(name, value)
  else address.searchParams.delete(name)
}

// The address of a link carries the picks and the language too, also when it is copied or opened in a new tab. A link
// to another language leads to the address as it is now, whatever has been chosen since the link was drawn.
const takeAlong = (link) => {
  const here = new URL(window.location.href)
  const { language } = link.dataset
  const address = language === undefined ? new URL(link.href) : new URL(here.pathname + here.search, here)
  if (language === undefined) for (const name of ["sheet", "lang"]) setIn(address, name, here.searchParams.get(name))
  else setIn(address, "lang", language)
  link.href = address.href
}

// An address that asks for no language, or for one that there is not, is given that of the page, where it needs one. An
// address that has changed meanwhile is left to its own run.
const keepLanguage = ({ asked, language, inAddress }) => {
  const address = new URL(window.location.href)
  if (asked === language || (address.searchParams.get("lang") ?? "") !== asked || asked === inAddress) return
  setIn(address, "lang", inAddress)
  window.history.replaceState(window.history.state, "", address)
}

// Whether Streamlit takes a link shows in a message to the server. To wait for its answer would be wrong: from a busy
// server it comes late, and a page that is loaded anew meanwhile has lost what the reader typed.
let asked = 0
let most = Infinity // bytes of one message; at a larger one the server cuts the connection, and the next brings it again
const alerted = make("p", "hint too-large")
alerted.setAttribute("role", "alert")
const { send } = WebSocket.prototype
WebSocket.prototype.send = function (...message) {
  asked += 1
  const isTooLarge = message[0]?.byteLength > most
  if (isTooLarge) (app() ?? document.body).append(alerted)
  else alerted.remove()
  return isTooLarge ? undefined : send.apply(this, message)
}

// Streamlit answers the back button by showing the page of the address within the session; a link asks for the same.
// This is no promise of Streamlit's: if it asks nothing of the server, the browser goes there as with any link.
const follow = (link) => {
  takeAlong(link)
  kept = link.dataset.keep ?? null
  const isNew = link.href !== window.location.href
  const before = asked
  if (isNew) window.history.pushState({}, "", link.href)
  followed = true
  window.dispatchEvent(new PopStateEvent("popstate"))
  if (kept) focusKept(20) // the run may change nothing that this script is told of
  setTimeout(() => {
    const isConnected = app().dataset.testConnectionState === "CONNECTED"
    if (isNew && asked === before && isConnected) window.location.reload()
  }, UNANSWERED)
}

for (const kind of ["pointerdown", "contextmenu", "focusin"])
  document.addEventListener(kind, (event) => linkOf(event) && takeAlong(linkOf(event)))

document.addEventListener("click", (event) => {
  const link = linkOf(event)
  const isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || event.defaultPrevented) return
  event.preventDefault()
  if (isOpened(event)) return
  hideMeaning()
  for (const menu of document.querySelectorAll("details.bar-menu[open]")) menu.open = false
  follow(link)
})

// Our colours come with a run. Streamlit changes its own when the system turns dark or light, without one.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(() => tell("outdated", true), 300))

// The same holds for a choice of light or dark in Streamlit's own menu.
document.addEventListener("click", (event) => {
  if (!event.target.closest?.('[data-testid^="stMainMenuItem-theme"]')) return
  setTimeout(() => {
    keepTheme()
    tell("outdated", true)
  }, 300)
})

// Streamlit's own words for a cut speak of servers and status numbers; a reader is told what happens to the sheet.
let cut = []
const sayCut = () => {
  const dialog = document.querySelector("section[role=dialog]:not([data-testid]):has(> h2[slot=title])")
  const places = dialog ? [dialog.querySelector("h2"), dialog.querySelector("h2 + div > div")] : []
  places.forEach((place, n) => {
    if (place && cut[n] && place.textContent !== cut[n]) place.textContent = cut[n]
  })
}
const cutSaid = new MutationObserver(sayCut)

// After a cut the page shows what it had, while a server that was started again knows nothing of it. A run at once
// brings the sheet back; without it the reader's next press would be the run that does, and would itself be lost.
let watched = null
const watchConnection = () => {
  if (!app() || app() === watched) return
  watched = app()
  let before = watched.dataset.testConnectionState
  const compare = () => {
    const now = watched.dataset.testConnectionState
    if (now !== before && now === "CONNECTED") tell("outdated", true)
    before = now
    if (now === "CONNECTED") cutSaid.disconnect()
    else cutSaid.observe(document.body, { childList: true, characterData: true, subtree: true })
  }
  new MutationObserver(compare).observe(watched, { attributeFilter: ["data-test-connection-state"] })
}

// The app's bar covers the top of the page: the head of a table must stick below it, however tall it is.
const measureBar = () => {
  const bar = document.querySelector("[data-testid=stHeader]")
  document.documentElement.style.setProperty("--bar", `${bar ? bar.getBoundingClientRect().height : 0}px`)
}
window.addEventListener("resize", measureBar)

export default function ({ data, setTriggerValue }) {
  tell = setTriggerValue
  watchConnection()
  measureBar()
  removeFirstPage(50)
  pages = data.pages
  most = data.most
  alerted.textContent = data.tooLarge
  cut = data.cut
  if (kept) focusKept(10)
  document.documentElement.lang = data.language
  keepLanguage(data)
  putOwnWords(data.ownWords)
  keepTerms(data.more)
  const view = `${data.page} ${data.view}`
  if (shown === null) keepTheme() // for all pages from the start: which keys are there must not say where one was
  if (shown === null ? data.view : shown !== view) focusHeading(20)
  if (followed && shown !== view) main()?.scrollTo(0, 0)
  if (shown !== view) followed = false
  shown = view
}
