// Fingers: a swipe turns a slide; on the slides so does a tap, back on the left third and on everywhere else.
const SWIPE = 50 // pixels
const TAP = 10
let touched = null // where the one finger came down

const onTouchStart = (event) => {
  const isOne = event.touches.length === 1 && (window.visualViewport?.scale ?? 1) === 1 // who has zoomed in, looks around
  touched = isOne ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null
}

// How many slides the finger that leaves the screen turns.
const turnsOf = (event, isTapped) => {
  if (!touched || event.target.closest(".black, a, button, summary")) return 0
  const x = event.changedTouches[0].clientX - touched.x
  const y = event.changedTouches[0].clientY - touched.y
  if (Math.abs(x) >= SWIPE && Math.abs(x) > 2 * Math.abs(y)) return x < 0 ? 1 : -1
  if (!isTapped || Math.abs(x) > TAP || Math.abs(y) > TAP) return 0
  return touched.x < window.innerWidth / 3 ? -1 : 1
}
