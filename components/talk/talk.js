// One slide, or its notes, at a time. All of them are here, so a turn needs no answer from the server: it is drawn at
// once, put into the address, and spoken. The slides' words are escaped where they are made.
let deck = null // what the server sent last
let place = 0
let stage = null
let isBlack = false
let isWithSlides = false // the notes hear from the slides
let isEndingFull = false // the full screen ends by F or with the talk, not by Esc
let ticking = 0
let leave = () => {}

const placeOf = (id) => deck.slides.findIndex((slide) => slide.id === id)
const isNotes = () => deck.view === "notes"
const say = (words) => (stage.querySelector("[aria-live]").textContent = words)
const focusSlide = () => {
  const title = stage.querySelector("h1")
  if (!title) return
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}

const state = () => ({
  of: deck.slides.map((slide) => slide.id).join("."),
  view: deck.view,
  id: deck.slides[place].id,
  isBlack,
  begun: readBegun(),
})

const drawPictures = () => {
  const { slides, words } = deck
  const now = stage.querySelector(".on-screen")
  const next = stage.querySelector(".coming")
  const following = slides[place + 1]
  now.querySelector("figcaption").textContent = words.on_screen
  now.querySelector(".picture-of").innerHTML = slides[place].picture
  now.classList.toggle("blackened", isBlack)
  next.classList.toggle("last", !following)
  const lead = make("b", "", following ? words.next_is : words.next_is_end)
  next.querySelector("figcaption").replaceChildren(lead, following?.title ?? "")
  next.querySelector(".picture-of").innerHTML = following?.picture ?? ""
}

const drawCompany = () => {
  stage.querySelector(".company").textContent = isWithSlides ? deck.words.company : deck.words.alone
  const darken = stage.querySelector(".darken")
  darken.hidden = !isWithSlides
  darken.textContent = deck.words.black
  darken.setAttribute("aria-pressed", String(isBlack))
}

const show = () => {
  const { slides, words } = deck
  const slide = slides[place]
  const values = { n: place + 1, m: slides.length, title: slide.title }
  const shown = stage.querySelector(".shown")
  shown.innerHTML = slide.html
  shown.scrollTop = 0
  stage.scrollTop = 0
  stage.querySelector(".counter").textContent = fill(words.counter, values)
  stage.querySelector(".previous").disabled = place === 0
  stage.querySelector(".next").disabled = place === slides.length - 1
  stage.querySelector(".black").hidden = !isBlack
  document.title = slide.title
  if (isNotes()) {
    drawPictures()
    drawCompany()
  } else {
    stage.querySelector(".progress").style.width = `${(100 * (place + 1)) / slides.length}%`
  }
}

const go = (to) => {
  place = to
  isBlack = false
  stage.querySelector(".lost").textContent = ""
  if (!isNotes()) stage.querySelector(".keys-line").hidden = true
  const pressed = document.activeElement
  show()
  const { slides, words } = deck
  say(fill(words.announced, { n: place + 1, m: slides.length, title: slides[place].title }))
  // A button that is now disabled has lost the focus; keys still work from the slide's heading.
  if (pressed?.disabled || !document.activeElement || document.activeElement === document.body) focusSlide()
  if (isNotes()) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
}

// In the address; `isFollowed` where another window turned first, so that Back leads out of the notes at once.
const writePlace = (isFollowed) => {
  const address = new URL(window.location.href)
  address.searchParams.set("slide", deck.slides[place].id)
  window.history[isFollowed ? "replaceState" : "pushState"](window.history.state, "", address)
}

const turn = (to) => {
  const wanted = Math.max(0, Math.min(to, deck.slides.length - 1))
  if (wanted === place && !isBlack) return
  const isSame = wanted === place
  go(wanted)
  if (!isSame) writePlace(false)
  if (!readBegun()) writeBegun(Date.now())
  tellCompany(state())
}

const darken = (is) => {
  if (isNotes() && !isWithSlides) return
  isBlack = is
  stage.querySelector(".black").hidden = !isBlack
  say(isBlack ? deck.words.black_on : deck.words.black_off)
  if (isNotes()) show()
  tellCompany(state())
}

const beginClock = () => {
  writeBegun(Date.now())
  showClock(stage.querySelector(".clock"), deck.words, deck.minutes)
  tellCompany(state())
}

const hear = (other) => {
  if (!deck || !stage?.isConnected || other.of !== state().of || other.view === deck.view) return
  isWithSlides = isNotes() && !other.isLeaving
  if (other.isLeaving || other.isAsking) {
    if (isNotes()) drawCompany()
    if (other.isAsking && !other.isLeaving) tellCompany(state())
    return
  }
  const to = placeOf(other.id)
  if (other.begun) writeBegun(other.begun)
  if (to >= 0 && to !== place) {
    go(to)
    writePlace(true)
  }
  if (Boolean(other.isBlack) !== isBlack) {
    isBlack = Boolean(other.isBlack)
    if (!isNotes()) say(isBlack ? deck.words.black_on : deck.words.black_off)
  }
  stage.querySelector(".black").hidden = !isBlack
  if (isNotes()) {
    drawPictures()
    drawCompany()
  }
}

const toggleFull = () => {
  if (!document.fullscreenElement) {
    document.documentElement.requestFullscreen?.().catch(() => {}) // not allowed: the slide fills the window as it is
    return
  }
  isEndingFull = true
  document.exitFullscreen()
}

// Esc ends the full screen before any script hears of it: that ends the talk too, as Esc does in a window.
const onFullScreen = () => {
  if (document.fullscreenElement) return
  if (!isEndingFull && !isNotes()) leave()
  isEndingFull = false
}

const KEYS = {
  ArrowRight: () => turn(place + 1),
  ArrowLeft: () => turn(place - 1),
  ArrowDown: () => turn(place + 1),
  ArrowUp: () => turn(place - 1),
  PageDown: () => turn(place + 1),
  PageUp: () => turn(place - 1),
  " ": () => turn(place + 1),
  Home: () => turn(0),
  End: () => turn(deck.slides.length - 1),
  Escape: () => leave(),
  b: () => darken(!isBlack),
  ".": () => darken(!isBlack),
  f: () => toggleFull(),
  "?": () => {
    const line = stage.querySelector(".keys-line")
    line.hidden = !line.hidden
  },
}
const HELD = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"] // say nothing by themselves

const onKey = (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || HELD.includes(event.key)) return
  if (isBlack && !isNotes()) {
    event.preventDefault()
    darken(false)
    return
  }
  const press = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  const target = event.target
  if (!press || target.closest?.("input, textarea, select, [contenteditable]")) return
  if (event.key === " " && target.closest?.("button, summary")) return // the button is pressed
  if (/^Arrow(Up|Down)$/.test(event.key) && (isNotes() || stage.scrollHeight > stage.clientHeight)) return // it scrolls
  event.preventDefault()
  if (event.key === " " && event.shiftKey) turn(place - 1)
  else press()
}

// Back and forward inside the talk are turns too; what leads out of it is left to the app.
const onBack = (event) => {
  const asked = new URL(window.location.href).searchParams
  const to = placeOf(asked.get("slide") ?? "")
  if (to < 0 || (asked.get("view") === "notes") !== isNotes()) return
  event.stopImmediatePropagation()
  go(to)
  tellCompany(state())
}

const onTouchEnd = (event) => {
  const turns = stage.contains(event.target) ? turnsOf(event, !isNotes()) : 0
  if (turns) turn(place + turns)
}
const onHide = () => tellCompany({ ...state(), isLeaving: true })
const beforePrint = () => {
  stage.querySelector(".printed").innerHTML = deck.slides.map((slide) => slide.html).join("")
}
const afterPrint = () => {
  stage.querySelector(".printed").innerHTML = ""
}

const LISTENED = [
  [document, "keydown", onKey],
  [document, "fullscreenchange", onFullScreen],
  [document, "touchstart", onTouchStart],
  [document, "touchend", onTouchEnd],
  [window, "popstate", onBack, true],
  [window, "pagehide", onHide],
  [window, "beforeprint", beforePrint],
  [window, "afterprint", afterPrint],
]

const wire = () => {
  const { words } = deck
  for (const name of ["previous", "next", "end"]) stage.querySelector(`.${name}`).textContent = words[name]
  stage.querySelector(".turns").setAttribute("aria-label", words.turns)
  stage.querySelector(".keys-line").textContent = words.keys
  stage.querySelector(".previous").onclick = () => turn(place - 1)
  stage.querySelector(".next").onclick = () => turn(place + 1)
  stage.querySelector(".black").onclick = () => darken(false)
  const end = stage.querySelector(".end")
  end.href = deck.leave
  end.onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return // a new tab, as with any link
    event.preventDefault()
    leave()
  }
  if (!isNotes()) return
  stage.querySelector(".shown").setAttribute("aria-label", words.notes)
  stage.querySelector(".darken").onclick = () => darken(!isBlack)
  stage.querySelector(".begin").onclick = beginClock
  const tick = () => showClock(stage.querySelector(".clock"), deck.words, deck.minutes)
  tick()
  clearInterval(ticking)
  ticking = setInterval(tick, 500)
}

export default function ({ data, parentElement, setTriggerValue }) {
  const isNew = !stage?.isConnected || deck?.view !== data.view
  const shown = isNew ? data.start : deck.slides[place]?.id
  deck = data
  leave = () => {
    onHide()
    writeBegun(0)
    isEndingFull = true
    if (document.fullscreenElement) document.exitFullscreen()
    setTriggerValue("left", true)
  }
  if (isNew) {
    stage = buildStage(parentElement, data.view)
    isBlack = isWithSlides = isEndingFull = false
  }
  stage.lang = data.language
  place = Math.max(0, placeOf(shown))
  wire()
  show()
  if (isNew) {
    stage.querySelector(".lost").textContent = data.lost
    if (!isNotes()) {
      stage.querySelector(".keys-line").hidden = place > 0
      if (!readBegun()) writeBegun(Date.now())
    }
  }
  openCompany(hear)
  if (isNew) tellCompany({ ...state(), isAsking: isNotes() })
  for (const [node, name, listener, isFirst] of LISTENED) node.addEventListener(name, listener, isFirst)
  return () => {
    for (const [node, name, listener, isFirst] of LISTENED) node.removeEventListener(name, listener, isFirst)
    clearInterval(ticking)
    closeCompany()
  }
}
