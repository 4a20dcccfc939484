// The links of the grid are one stop for the Tab key: the arrow keys move between them. Without this script each is
// a stop of its own, as any link is.
const GRID = ".cancer-grid"
const linksOf = (within) => [...within.querySelectorAll("a")]
const columnOf = (link) => link.closest("th, td").cellIndex

const beside = (link, by) => {
  const row = linksOf(link.closest("tr"))
  return row[row.indexOf(link) + by]
}

// The next row, up or down, that has a link in the same column.
const beyond = (link, by) => {
  const rows = [...link.closest("table").rows]
  const column = columnOf(link)
  for (let at = link.closest("tr").rowIndex + by; rows[at]; at += by) {
    const next = rows[at].cells[column].querySelector("a")
    if (next) return next
  }
}

const WAYS = {
  ArrowLeft: (link) => beside(link, -1),
  ArrowRight: (link) => beside(link, 1),
  ArrowUp: (link) => beyond(link, -1),
  ArrowDown: (link) => beyond(link, 1),
  Home: (link) => linksOf(link.closest("tr"))[0],
  End: (link) => linksOf(link.closest("tr")).at(-1),
}

const stopAt = (link) => {
  for (const other of linksOf(link.closest(GRID))) other.tabIndex = other === link ? 0 : -1
}

const linkOf = (event) => (event.target.matches?.(`${GRID} a`) ? event.target : undefined)

const hear = () => {
  document.addEventListener("focusin", (event) => linkOf(event) && stopAt(linkOf(event)))
  document.addEventListener("keydown", (event) => {
    const link = linkOf(event)
    if (!link || event.ctrlKey || event.altKey || event.metaKey || !WAYS[event.key]) return
    event.preventDefault()
    WAYS[event.key](link)?.focus()
  })
}

export default function () {
  if (document.gridHears) return
  document.gridHears = true
  hear()
}
