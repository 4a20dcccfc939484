// Questions of the bank, each with a box that puts it on the sheet or takes it off. All text is set as text.
const line = ([id, text]) => {
  const node = document.createElement("li")
  const label = document.createElement("label")
  const box = document.createElement("input")
  const words = document.createElement("span")
  box.type = "checkbox"
  box.dataset.question = id
  box.onchange = () => pressSheet({ action: box.checked ? "put" : "take_off", question: id })
  words.textContent = text
  label.append(box, words)
  node.append(label)
  return node
}

export default function ({ data, parentElement }) {
  const list = parentElement.querySelector("ul")
  const ids = JSON.stringify(data.questions)
  if (list.dataset.drawn !== ids) {
    list.dataset.drawn = ids
    list.replaceChildren(...data.questions.map(line))
  }
  followSheet(list, ({ on, isFull }) => {
    for (const box of list.querySelectorAll("input")) {
      box.checked = on.has(box.dataset.question)
      box.disabled = isFull && !box.checked
    }
  })
}
