// The kinds found, as cards with a box to compare each. All text is set as text, never as markup.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}

// The boxes stay while the cards do; what they call, and what is chosen, is new in each run.
let press = () => {}
let chosen = []

// A quick press may be sent with the address as it was before the last one. So it names all that is chosen, in order.
const toggled = (box) => {
  chosen = chosen.filter((kind) => kind !== box.value)
  if (box.checked) chosen = [...chosen, box.value]
  press({ chosen })
}

const nameNode = (card) => {
  const name = make("h4", "type-mark")
  const shape = make("span", `shape ${card.mark.shape}`)
  shape.style.setProperty("--shape-colour", card.mark.colour)
  shape.setAttribute("aria-hidden", "true")
  name.append(shape, make("span", "", card.name))
  return name
}

const wayNode = (card) => {
  const way = make("p", "way")
  const link = make("a", "", card.more.label)
  link.href = card.more.href
  link.dataset.page = "type" // components/document.js follows it within the session
  link.dataset.focus = `way ${card.id}`
  way.append(link)
  return way
}

const boxNode = (card) => {
  const label = make("label", "compare-box")
  const box = make("input")
  box.type = "checkbox"
  box.value = card.id
  box.dataset.focus = `box ${card.id}`
  box.onchange = () => toggled(box)
  label.append(box, make("span", "", card.compare))
  return label
}

const groupNode = (group) => {
  const part = make("section")
  const cards = make("div", "cards")
  for (const card of group.cards) {
    const node = make("div", "card")
    node.append(nameNode(card), ...card.lines.map((line) => make("p", "", line)), wayNode(card), boxNode(card))
    cards.append(node)
  }
  part.append(make("h3", "", group.name), cards)
  return part
}

export default function ({ data, parentElement, setStateValue }) {
  const place = parentElement.querySelector(".found-kinds")
  press = presses(data, setStateValue)
  if (place.written !== data.groups) {
    const active = place.contains(document.activeElement) ? document.activeElement.dataset.focus : ""
    place.replaceChildren(...JSON.parse(data.groups).map(groupNode))
    place.written = data.groups
    if (active) place.querySelector(`[data-focus="${active}"]`)?.focus({ preventScroll: true })
  }
  chosen = log.at(-1)?.chosen ?? data.chosen // what was pressed while a run was under way is still to be confirmed
  const isFull = chosen.length >= data.most
  for (const box of place.querySelectorAll("input")) {
    box.checked = chosen.includes(box.value)
    box.disabled = isFull && !box.checked && box !== document.activeElement
  }
}
