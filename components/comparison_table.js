// The comparison as one real table with a button in each row. All text is set as text, never as markup.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}

// A line with its terms as links to the glossary; components/terms.js shows their meaning.
const lineNode = (tag, pieces, terms) => {
  const node = make(tag)
  for (const [text, id] of pieces) {
    if (!id) {
      node.append(document.createTextNode(text))
      continue
    }
    const link = make("a", "term", text)
    link.href = terms[id].href
    link.dataset.page = "glossary"
    link.dataset.name = terms[id].name
    link.setAttribute("aria-description", terms[id].meaning)
    // A change of focus within this component does not leave it; the page is told by an event that does.
    for (const kind of ["focus", "blur"])
      link.addEventListener(kind, () =>
        link.dispatchEvent(new CustomEvent(`term-${kind}`, { bubbles: true, composed: true })),
      )
    node.append(link)
  }
  return node
}

const cellNode = (cell, name, terms) => {
  const node = make("td")
  node.setAttribute("role", "cell")
  node.append(make("span", "cell-name", name))
  if (cell.list) {
    const list = make("ul")
    for (const line of cell.lines) list.append(lineNode("li", line, terms))
    node.append(list)
  } else {
    for (const line of cell.lines) node.append(lineNode("p", line, terms))
  }
  const refs = make("p", "refs")
  refs.append(make("span", "unseen", cell.refsWord + " "), document.createTextNode(cell.refs))
  node.append(refs)
  return node
}

const questionNode = (row, words) => {
  const node = make("td", "ask")
  node.setAttribute("role", "cell")
  node.append(make("span", "cell-name", words.questionHead))
  node.append(make("p", "question", row.question.text))
  const button = make("button")
  button.type = "button"
  button.dataset.question = row.question.id
  const show = (isOn) => {
    const word = isOn ? words.remove : words.add
    button.className = isOn ? "on" : ""
    button.textContent = word
    button.setAttribute("aria-label", `${word}: ${row.question.text}`)
    button.onclick = () => pressSheet({ action: isOn ? "take_off" : "put", question: row.question.id })
  }
  button.show = show
  show(false)
  node.append(button)
  return node
}

// The way to the sheet, and above the table one button for all of its questions.
const doors = (content, hasAll) => {
  const node = make("div", "doors")
  if (hasAll) {
    const button = make("button", "all", content.words.addAll)
    button.type = "button"
    button.onclick = () => pressSheet({ action: "put_all", questions: content.rows.map((row) => row.question.id) })
    node.append(button)
  }
  const link = make("a", "", content.words.sheetLink)
  link.href = content.words.sheetHref
  link.dataset.page = "questions"
  node.append(link)
  return node
}

const headRow = (heads, words) => {
  const row = make("tr")
  row.setAttribute("role", "row")
  const head = (text, mark) => {
    const cell = make("th")
    cell.scope = "col"
    cell.setAttribute("role", "columnheader")
    if (mark) {
      const shape = make("span", `shape ${mark.shape}`)
      shape.style.setProperty("--shape-colour", mark.colour)
      shape.setAttribute("aria-hidden", "true")
      cell.append(shape)
    }
    cell.append(document.createTextNode(text))
    return cell
  }
  row.append(head(words.rowHead), ...heads.map((h) => head(h.name, h)), head(words.questionHead))
  return row
}

const build = (content) => {
  const table = make("table", `columns-${content.heads.length}`)
  table.setAttribute("role", "table")
  table.append(make("caption", "", content.caption))
  const head = make("thead")
  head.setAttribute("role", "rowgroup")
  head.append(headRow(content.heads, content.words))
  const body = make("tbody")
  body.setAttribute("role", "rowgroup")
  for (const row of content.rows) {
    const line = make("tr", row.differs ? "differs" : "")
    line.setAttribute("role", "row")
    const name = make("th", "", row.name)
    name.scope = "row"
    name.setAttribute("role", "rowheader")
    const cells = row.cells.map((cell, i) => cellNode(cell, content.heads[i].name, content.terms))
    line.append(name, ...cells, questionNode(row, content.words))
    body.append(line)
  }
  table.append(head, body)
  return table
}

export default function ({ data, parentElement }) {
  const place = parentElement.querySelector(".comparison")
  if (place.drawn !== data.table) {
    place.drawn = data.table
    const content = JSON.parse(data.table)
    place.replaceChildren(doors(content, true), build(content), doors(content, false))
  }
  // The app's bar covers the top of the page: the sticky head must stand below it, however tall it is.
  const bar = document.querySelector("[data-testid=stHeader]")
  place.style.setProperty("--bar", `${bar ? bar.getBoundingClientRect().height : 0}px`)
  followSheet(place, ({ on }) => {
    for (const button of place.querySelectorAll("button[data-question]")) button.show(on.has(button.dataset.question))
  })
}
