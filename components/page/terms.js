// Shows the meaning of a term beside it: on focus, on a tap, or when the pointer rests on it. Escape closes it. A second
// tap, a click or Enter follows the link to the glossary. All text is set as text.
const SLOW = 250 // ms; a pointer that passes by opens nothing, and one on its way into the box closes nothing
const meaning = { box: null, of: null, timer: 0, moreWords: "", tapped: null }

const termOf = (event) => event.composedPath().find((node) => node.classList?.contains("term") && node.dataset?.page)
const isInBox = (event) => meaning.box && event.composedPath().includes(meaning.box)

const later = (what) => {
  clearTimeout(meaning.timer)
  meaning.timer = setTimeout(what, SLOW)
}

const hideMeaning = () => {
  clearTimeout(meaning.timer)
  meaning.box?.remove()
  meaning.box = null
  meaning.of = null
}

const placeMeaning = () => {
  if (!meaning.of) return
  const [first] = meaning.of.getClientRects()
  const bar = document.querySelector("[data-testid=stHeader]")?.getBoundingClientRect().bottom ?? 0
  if (!first || first.bottom < bar || first.top > window.innerHeight) return hideMeaning()
  const { width, height } = meaning.box.getBoundingClientRect()
  const isBelow = first.bottom + height + 8 < window.innerHeight || first.top - height - 8 < bar
  meaning.box.style.left = `${Math.max(8, Math.min(first.left, document.documentElement.clientWidth - width - 8))}px`
  meaning.box.style.top = `${isBelow ? first.bottom + 6 : first.top - height - 6}px`
}

const showMeaning = (link) => {
  clearTimeout(meaning.timer)
  if (meaning.of === link) return
  hideMeaning()
  const more = make("a", "more", meaning.moreWords)
  more.href = link.href
  more.dataset.page = link.dataset.page
  more.tabIndex = -1 // the term itself is the link for the keyboard
  meaning.box = make("div", "meaning-box")
  meaning.box.append(
    make("p", "meaning-name", link.dataset.name),
    make("p", "", link.getAttribute("aria-description")),
    more,
  )
  meaning.of = link
  document.querySelector("[data-testid=stMain]").append(meaning.box)
  placeMeaning()
}

// True if the press opened the meaning, so that the link is not to be followed.
const isOpened = (event) => {
  const link = termOf(event)
  const isFirstTap = link && meaning.tapped?.link === link && !meaning.tapped.wasOpen
  meaning.tapped = null
  if (!isFirstTap) return false
  showMeaning(link)
  return true
}

document.addEventListener("focusin", (event) => {
  const link = termOf(event)
  if (link) showMeaning(link)
  else if (!isInBox(event)) hideMeaning()
})
document.addEventListener("focusout", (event) => termOf(event) && !meaning.tapped && later(hideMeaning))
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return
  const link = termOf(event)
  if (link) later(() => showMeaning(link))
  else if (isInBox(event)) clearTimeout(meaning.timer)
  else if (meaning.of && meaning.of !== document.activeElement) later(hideMeaning)
})
document.addEventListener("pointerdown", (event) => {
  const link = termOf(event)
  meaning.tapped = link && event.pointerType !== "mouse" ? { link, wasOpen: meaning.of === link } : null
  if (!link && !isInBox(event)) hideMeaning()
})
document.addEventListener("keydown", (event) => event.key === "Escape" && hideMeaning())
document.addEventListener("scroll", () => meaning.of && placeMeaning(), { capture: true, passive: true })
window.addEventListener("resize", () => meaning.of && placeMeaning())

const keepTerms = (words) => {
  meaning.moreWords = words
  if (meaning.of && !meaning.of.isConnected) hideMeaning()
}
