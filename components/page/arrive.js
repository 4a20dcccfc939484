// Brings the part of a page that the address asks for into sight and gives it the focus, once.
const WAIT = 150 // ms; a page that was just followed to is first brought to its top
const TRIES = 100 // times that a place is looked for: 15 s, in which the slowest line has brought the page
const EDGE = 60 // px at the top and at the bottom, where the bar and the tray may lie over the page
let arrived = ""
let shown = "" // the place arrived at

const arrive = (place, tries) => {
  const target = document.querySelector(`[data-testid=stMain] [data-place="${CSS.escape(place)}"]`)
  if (!target) return tries && place === shown && setTimeout(arrive, WAIT, place, tries - 1)
  const part = target.closest("details")
  if (part) part.open = true
  const { top, bottom } = target.getBoundingClientRect()
  const isSeen = top >= EDGE && bottom <= window.innerHeight - EDGE
  if (!isSeen) target.scrollIntoView({ block: "start" })
  if (tries) setTimeout(stay, 3 * WAIT, target)
  // A target without a part takes the focus from a link that led here (it needs a tabindex). On a page that was just
  // opened nothing has it yet, and Tab begins at the link that skips the menu.
  const stop = part?.querySelector("summary") ?? (document.activeElement === document.body ? null : target)
  stop?.focus({ preventScroll: true })
}

// A busy browser brings the page to its top only now.
const stay = (target) => {
  const { top } = target.getBoundingClientRect()
  if (top < 0 || top > window.innerHeight - EDGE) target.scrollIntoView({ block: "start" })
}

// A link to where one is leads there again: the part may be closed by now, or out of sight.
document.addEventListener("click", (event) => {
  const link = event.composedPath().find((node) => node.dataset?.page && node.href)
  if (link && shown && link.href === window.location.href) arrive(shown, 0)
})

export default function ({ data }) {
  const asked = data.place && `${data.view} ${data.place}`
  if (asked && asked !== arrived) setTimeout(arrive, WAIT, data.place, TRIES)
  arrived = asked
  shown = data.place
  return () => {
    arrived = shown = ""
  }
}
