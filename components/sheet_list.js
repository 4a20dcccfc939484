// The reader's sheet as an ordered list with its buttons. All text is set as text, never as markup.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}

const button = (entry, place, action, words, isOff, press) => {
  const node = make("button", action, words[action])
  node.type = "button"
  node.dataset.entry = entry.id
  node.dataset.action = action
  node.setAttribute("aria-label", `${words[action]}: ${entry.text}`)
  // aria-disabled keeps the button in the tab order, so that focus is not lost at either end of the list
  if (isOff) node.setAttribute("aria-disabled", "true")
  else node.onclick = () => press({ action, place, id: entry.id })
  return node
}

const line = (entry, place, count, words, press) => {
  const node = make("li")
  const text = make("p", "text", entry.text)
  text.dir = "auto"
  node.append(text)
  if (entry.own) node.append(make("p", "own", words.own))
  if (entry.note) {
    const note = make("p", "note")
    const own = make("span", "", entry.note)
    own.dir = "auto"
    note.append(make("strong", "", `${words.note} `), own)
    node.append(note)
  }
  const row = make("div", "buttons")
  row.append(
    button(entry, place, "first", words, place === 0, press),
    button(entry, place, "up", words, place === 0, press),
    button(entry, place, "down", words, place === count - 1, press),
    button(entry, place, "change", words, false, press),
    button(entry, place, "remove", words, false, press),
  )
  node.append(row)
  return node
}

const list = (entries, from, heading, words, count, press) => {
  const part = make("section")
  part.append(make("h3", "", heading))
  const rows = make("ol")
  rows.start = from + 1
  entries.forEach((entry, i) => rows.append(line(entry, from + i, count, words, press)))
  part.append(rows)
  return part
}

export default function ({ data, parentElement, setStateValue }) {
  const place = parentElement.querySelector(".sheet")
  const active = place.getRootNode().activeElement?.dataset
  const press = presses(data, setStateValue)
  const { entries, top } = data
  const words = JSON.parse(data.words)
  const parts = [list(entries.slice(0, top), 0, words.top, words, entries.length, press)]
  if (entries.length > top) parts.push(list(entries.slice(top), top, words.rest, words, entries.length, press))
  place.replaceChildren(...parts)
  if (!active?.entry) return
  const same = [...place.querySelectorAll("button")].find(
    (one) => one.dataset.entry === active.entry && one.dataset.action === active.action,
  )
  const next = same ?? place.querySelector("button")
  next?.focus({ preventScroll: false })
}
