// One slide, or its notes, at a time. All of them are here, so a turn needs no answer from the server: it is drawn at
// once, put into the address, and spoken. The slides' words are escaped where they are made.
let deck = null // what the server sent last
let place = 0
let stage = null

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name])
const placeOf = (id) => deck.slides.findIndex((slide) => slide.id === id)
const idInAddress = () => new URL(window.location.href).searchParams.get("slide") ?? ""

const build = (parent) => {
  parent.querySelector(".stage").innerHTML = `<div class="talk"><div class="progress" aria-hidden="true"></div><div class="shown"></div><p class="lost" role="status"></p>
    <div class="turns" role="group"><button type="button" class="previous"></button>
    <span class="counter"></span><button type="button" class="next"></button><a class="end"></a></div>
    <p class="unseen" aria-live="polite"></p><div class="printed" aria-hidden="true"></div></div>`
  const found = parent.querySelector(".talk")
  found.querySelector(".previous").onclick = () => turn(place - 1)
  found.querySelector(".next").onclick = () => turn(place + 1)
  found.querySelector(".end").onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return // a new tab, as with any link
    event.preventDefault()
    leave()
  }
  return found
}

let leave = () => {}

const show = () => {
  const { slides, words } = deck
  const slide = slides[place]
  const values = { n: place + 1, m: slides.length, title: slide.title }
  stage.querySelector(".shown").innerHTML = slide.html
  stage.querySelector(".counter").textContent = fill(words.counter, values)
  stage.querySelector(".previous").disabled = place === 0
  stage.querySelector(".next").disabled = place === slides.length - 1
  stage.querySelector(".progress").style.width = `${(100 * (place + 1)) / slides.length}%`
  stage.scrollTop = 0
  document.title = slide.title
}

const announce = () => {
  const { slides, words } = deck
  const values = { n: place + 1, m: slides.length, title: slides[place].title }
  stage.querySelector("[aria-live]").textContent = fill(words.announced, values)
}

const go = (to) => {
  place = to
  stage.querySelector(".lost").textContent = ""
  const pressed = document.activeElement
  show()
  announce()
  // A button that is now disabled has lost the focus; keys still work from the slide's heading.
  if (pressed?.disabled || !document.activeElement || document.activeElement === document.body) focusSlide()
  if (deck.view === "notes") window.scrollTo(0, 0)
}

const focusSlide = () => stage.querySelector("h1")?.focus({ preventScroll: true })

const turn = (to) => {
  const wanted = Math.max(0, Math.min(to, deck.slides.length - 1))
  if (wanted === place) return
  go(wanted)
  const address = new URL(window.location.href)
  address.searchParams.set("slide", deck.slides[wanted].id)
  window.history.pushState(window.history.state, "", address)
}

const KEYS = {
  ArrowRight: () => turn(place + 1),
  ArrowLeft: () => turn(place - 1),
  PageDown: () => turn(place + 1),
  PageUp: () => turn(place - 1),
  " ": () => turn(place + 1),
  Home: () => turn(0),
  End: () => turn(deck.slides.length - 1),
  Escape: () => leave(),
}

const onKey = (event) => {
  const press = KEYS[event.key]
  if (!press || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
  const target = event.target
  if (target.closest?.("input, textarea, select, [contenteditable]")) return
  if (event.key === " " && target.closest?.("button, summary")) return // the button is pressed
  event.preventDefault()
  if (event.key === " " && event.shiftKey) turn(place - 1)
  else press()
}

// Back and forward inside the talk are turns too; what leads out of it is left to the app.
const onBack = (event) => {
  const to = placeOf(idInAddress())
  const notes = new URL(window.location.href).searchParams.get("view") === "notes"
  if (to < 0 || notes !== (deck.view === "notes")) return
  event.stopImmediatePropagation()
  go(to)
}

const beforePrint = () => {
  stage.querySelector(".printed").innerHTML = deck.slides.map((slide) => slide.html).join("")
}
const afterPrint = () => {
  stage.querySelector(".printed").innerHTML = ""
}

export default function ({ data, parentElement, setTriggerValue }) {
  const isNew = !stage?.isConnected || deck?.view !== data.view
  const shown = isNew ? data.start : deck.slides[place]?.id
  deck = { ...data, words: JSON.parse(data.words) }
  leave = () => setTriggerValue("left", true)
  if (isNew) stage = build(parentElement)
  const known = placeOf(shown)
  place = known < 0 ? 0 : known
  stage.dataset.view = data.view
  for (const name of ["previous", "next", "end"]) stage.querySelector(`.${name}`).textContent = deck.words[name]
  stage.querySelector(".turns").setAttribute("aria-label", deck.words.keys)
  stage.querySelector(".end").href = data.leave
  show()
  if (isNew) stage.querySelector(".lost").textContent = data.lost
  document.addEventListener("keydown", onKey)
  window.addEventListener("popstate", onBack, true)
  window.addEventListener("beforeprint", beforePrint)
  window.addEventListener("afterprint", afterPrint)
  return () => {
    document.removeEventListener("keydown", onKey)
    window.removeEventListener("popstate", onBack, true)
    window.removeEventListener("beforeprint", beforePrint)
    window.removeEventListener("afterprint", afterPrint)
  }
}
