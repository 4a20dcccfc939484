// Streamlit's own words ("Skip to main content", "No results") are English. On a page in another language each is put
// into it as it comes; `{n}` in one stands for a number. What we drew ourselves is left alone.
const NAMES = ["aria-label", "title", "placeholder"]
const NUMBER = /\d+/
let ownWords = new Map()

const inOwnWords = (words) => {
  const number = NUMBER.exec(words)?.[0] ?? ""
  const whole = ownWords.get(words.trim().replace(NUMBER, "{n}"))
  if (whole) return whole.replace("{n}", number)
  const [what, ...of] = words.split(": ") // as in "Fullscreen: " and the name of a chart
  return of.length && ownWords.has(what) ? [ownWords.get(what), ...of].join(": ") : words
}
const putText = (node) => {
  const words = inOwnWords(node.data)
  if (words !== node.data && !node.parentElement?.closest(".stHtml")) node.data = words
}
const putNames = (node) => {
  for (const name of NAMES) {
    const words = node.getAttribute(name)
    if (words && inOwnWords(words) !== words) node.setAttribute(name, inOwnWords(words))
  }
}
const putAll = (root) => {
  if (root.nodeType === Node.TEXT_NODE) return putText(root)
  if (root.nodeType !== Node.ELEMENT_NODE || root.closest(".stHtml, style, script")) return
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = root; node; node = nodes.nextNode()) node.nodeType === Node.TEXT_NODE ? putText(node) : putNames(node)
}
const ownWordsPut = new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === "characterData") putText(target)
    else if (type === "attributes") putNames(target)
    else addedNodes.forEach(putAll)
  }
})

// Pairs of Streamlit's words and ours; none on an English page, which is given back what another language had put.
const putOwnWords = (pairs) => {
  if (String(pairs) === String([...ownWords])) return
  ownWordsPut.disconnect()
  ownWords = new Map([...ownWords].map(([streamlit, own]) => [own, streamlit]))
  putAll(document.body)
  ownWords = new Map(pairs)
  if (!ownWords.size) return
  putAll(document.body)
  const all = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: NAMES }
  ownWordsPut.observe(document.body, all)
}
