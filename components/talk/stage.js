// What stands in the window during a talk, built once: the slides for the room, or the presenter's view of them.
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name])

const button = (className) => {
  const node = make("button", className)
  node.type = "button"
  return node
}

const figureOf = (className) => {
  const node = make("figure", className)
  node.append(make("div", "picture-of"), make("figcaption"))
  return node
}

const clockBar = () => {
  const bar = make("div", "clock")
  const gone = make("p", "gone")
  gone.setAttribute("role", "timer")
  const company = make("p", "company")
  company.setAttribute("role", "status")
  bar.append(make("p", "today"), gone, make("p", "over"), button("begin"), company, make("div", "spent"))
  return bar
}

const turnBar = (isNotes) => {
  const bar = make("div", "turns")
  bar.setAttribute("role", "group")
  bar.append(button("previous"), make("span", "counter"), button("next"))
  if (isNotes) bar.append(button("darken"))
  bar.append(make("a", "end"))
  return bar
}

const buildStage = (parent, view) => {
  const talk = make("div", "talk")
  talk.dataset.view = view
  const isNotes = view === "notes"
  const lost = make("p", "lost")
  lost.setAttribute("role", "status")
  const shown = make("div", "shown")
  const pictures = make("div", "pictures")
  pictures.setAttribute("aria-hidden", "true")
  pictures.append(figureOf("on-screen"), figureOf("coming"))
  const spoken = make("p", "unseen")
  spoken.setAttribute("aria-live", "polite")
  const black = make("div", "black")
  black.hidden = true
  const printed = make("div", "printed")
  printed.setAttribute("aria-hidden", "true")
  if (isNotes) {
    shown.tabIndex = 0
    shown.setAttribute("role", "region")
    talk.append(clockBar(), lost, pictures, shown)
  } else {
    talk.append(make("div", "progress"), shown, lost)
  }
  talk.append(make("p", "keys-line"), turnBar(isNotes), spoken, black, printed)
  parent.querySelector(".stage").replaceChildren(talk)
  return talk
}
