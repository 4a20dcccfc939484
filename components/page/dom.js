// What several scripts need to draw with; it goes before theirs. Text is set as text, never as markup.
const make = (tag, className, text) => {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
