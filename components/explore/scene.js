// Tells the server which place of the scene was pressed, and turns the steps of a pressed place.
// The picture itself answers by its style sheet; it may be drawn anew with the theme, so it is looked up each time.
const PLACES = "input[name=mechanism]"

const frameOf = () => document.querySelector(".scene-frame")
const stepsOf = (frame) => {
  const pressed = frame.querySelector(`${PLACES}:checked`)
  return pressed?.value ? frame.querySelectorAll(`.told[data-mechanism="${pressed.value}"] li`).length : 0
}

const turn = (frame, by) => {
  const steps = stepsOf(frame)
  const next = Number(frame.dataset.step ?? 0) + by
  if (next > steps) return
  if (next < 1) delete frame.dataset.step
  else frame.dataset.step = next
  for (const button of frame.querySelectorAll(".scene-turn[data-turn='1']"))
    button.setAttribute("aria-disabled", next >= steps)
  const told = frame.querySelector(`.told[data-mechanism="${frame.querySelector(`${PLACES}:checked`).value}"]`)
  const focus = next < 1 ? ".scene-open" : by > 0 && next === 1 ? ".scene-turn[data-turn='1']" : ""
  if (focus) told.querySelector(focus).focus({ preventScroll: true })
}

// A press on the drawing of a place is a press on its radio input.
const placeOf = (event) => event.target.closest?.(".scene-picture .place")?.dataset.mechanism

const hear = (frame) => {
  frame.addEventListener("change", (event) => {
    if (!event.target.matches(PLACES)) return
    delete frame.dataset.step
    frame.classList.remove("still")
    frame.unanswered = event.target.value
    frame.tell("mechanism", event.target.value)
  })
  frame.addEventListener("click", (event) => {
    const button = event.target.closest("[data-turn]")
    if (button) turn(frame, Number(button.dataset.turn))
    const place = placeOf(event)
    if (place) frame.querySelector(`${PLACES}[value="${place}"]`).click()
  })
  frame.classList.add("hears")
}

export default function ({ data, setTriggerValue }) {
  const show = (tries) => {
    const frame = frameOf()
    if (!frame) return tries && setTimeout(show, 50, tries - 1)
    frame.tell = setTriggerValue
    if (!frame.classList.contains("hears")) hear(frame)
    // Of presses that come quickly, the answer to an earlier one must not take the later one back.
    if (frame.unanswered !== undefined && frame.unanswered !== data.mechanism) return
    frame.unanswered = undefined
    const chosen = frame.querySelector(`${PLACES}[value="${data.mechanism}"]`)
    if (chosen.checked) return
    delete frame.dataset.step
    frame.classList.add("still") // the picture moves after a press alone
    chosen.checked = true
  }
  show(40)
}
