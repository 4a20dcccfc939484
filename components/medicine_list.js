// The list of medicines as one real table; a name opens what is known of it below its row. All text is set as text.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}

const withRole = (node, role) => {
  node.setAttribute("role", role)
  return node
}

const shapeNode = (mark) => {
  const shape = make("span", `shape ${mark.shape}`)
  shape.style.setProperty("--shape-colour", mark.colour)
  shape.setAttribute("aria-hidden", "true")
  return shape
}

// components/document.js follows the link within the session, and adds the picks to its address.
const profileLink = (kind, label) => {
  const link = make("a", "kind", label)
  link.href = kind.href
  link.dataset.page = "type"
  return link
}

const cell = (label, className) => {
  const node = withRole(make("td", className), "cell")
  node.append(make("span", "cell-name", `${label}:`))
  return node
}

const nameNode = (row, isOpen, press) => {
  const head = withRole(make("th"), "rowheader")
  head.scope = "row"
  const button = make("button", "open")
  button.type = "button"
  button.dataset.medicine = row.id
  button.setAttribute("aria-expanded", String(isOpen))
  if (isOpen) button.setAttribute("aria-controls", "detail")
  const name = make("span")
  name.append(make("span", "generic", row.generic))
  if (row.brand) name.append(document.createTextNode(" "), make("span", "brand", `(${row.brand})`))
  button.append(name)
  button.onclick = () => press({ id: isOpen ? "" : row.id })
  head.append(button)
  for (const mark of row.marks) head.append(make("span", "mark", mark))
  return head
}

const rowNode = (row, isOpen, heads, press) => {
  const line = withRole(make("tr", isOpen ? "opened" : ""), "row")
  const kind = cell(heads[1], "kind-cell")
  const type = make("p")
  type.append(shapeNode(row.mark), document.createTextNode(row.type))
  kind.append(type, profileLink(row.kind, row.kind.name))
  const cells = [row.target, row.cancers, row.route, row.year].map((text, i) => {
    const node = cell(heads[i + 2])
    node.append(make("span", "lines", (i === 1 && row.why) || text))
    return node
  })
  line.append(nameNode(row, isOpen, press), kind, ...cells)
  return line
}

const factNode = (fact, words) => {
  const group = make("div", fact.layout)
  group.append(make("dt", "", fact.head))
  for (const text of fact.lines) group.append(make("dd", "", text))
  if (fact.list.length) {
    const list = make("ul")
    for (const one of fact.list) {
      const item = make("li")
      if (one.href) {
        const link = make("a", "", one.text)
        link.href = one.href
        link.target = "_blank"
        link.rel = "noreferrer"
        link.append(make("span", "unseen", ` (${words.newTab})`))
        item.append(document.createTextNode(one.before), link, document.createTextNode(one.after))
      } else item.append(document.createTextNode(one.text))
      list.append(item)
    }
    const place = make("dd")
    place.append(list)
    group.append(place)
  }
  if (fact.kind) {
    const place = make("dd")
    place.append(profileLink(fact.kind, fact.kind.label))
    group.append(place)
  }
  return group
}

const detailNode = (detail, words, columns) => {
  const line = withRole(make("tr", "detail"), "row")
  const place = withRole(make("td"), "cell")
  place.colSpan = columns
  place.id = "detail"
  const facts = make("dl", "facts")
  for (const fact of detail.facts) facts.append(factNode(fact, words))
  place.append(facts)
  line.append(place)
  return line
}

const build = (data, press) => {
  const table = withRole(make("table"), "table")
  table.append(make("caption", "", data.words.caption))
  const head = withRole(make("thead"), "rowgroup")
  const names = withRole(make("tr"), "row")
  for (const text of data.heads) {
    const one = withRole(make("th", "", text), "columnheader")
    one.scope = "col"
    names.append(one)
  }
  head.append(names)
  const body = withRole(make("tbody"), "rowgroup")
  for (const row of JSON.parse(data.rows)) {
    const isOpen = data.detail?.id === row.id
    body.append(rowNode(row, isOpen, data.heads, press))
    if (isOpen) body.append(detailNode(data.detail, data.words, data.heads.length))
  }
  table.append(head, body)
  return table
}

export default function ({ data: sent, parentElement, setTriggerValue }) {
  const data = { ...sent, words: JSON.parse(sent.words), detail: sent.detail ? JSON.parse(sent.detail) : null }
  const place = parentElement.querySelector(".medicines")
  const active = place.getRootNode().activeElement?.dataset?.medicine
  const isFirst = !place.firstChild
  place.replaceChildren(build(data, (what) => setTriggerValue("pressed", what)))
  // The app's bar covers the top of the page: the sticky head must stand below it, however tall it is.
  const bar = document.querySelector("[data-testid=stHeader]")
  place.style.setProperty("--bar", `${bar ? bar.getBoundingClientRect().height : 0}px`)
  if (active) place.querySelector(`button[data-medicine="${active}"]`)?.focus({ preventScroll: true })
  // A press on a chart brings the list it has filtered into view; so does an address that opens a medicine.
  const last = Number(place.dataset.jump ?? data.jump)
  if (data.jump > last) place.scrollIntoView({ block: "start" })
  else if (isFirst && data.detail) place.querySelector("tr.opened")?.scrollIntoView({ block: "center" })
  place.dataset.jump = String(data.jump)
}
