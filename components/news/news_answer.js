// After a press that asks for the meaning of a text, the focus goes to the answer: what to do about a symptom if that
// stands there, or else what matters most. The page moves only where the answer would not be in sight.
let answered = null

const focusAnswer = (tries) => {
  const main = document.querySelector("[data-testid=stMain]")
  const answer = main?.querySelector(".emergency[role=alert], .news-answer")
  if (!answer) return tries && setTimeout(focusAnswer, 100, tries - 1)
  answer.tabIndex = -1
  answer.focus({ preventScroll: true })
  const { top, bottom } = (answer.closest(".verdict") ?? answer).getBoundingClientRect()
  const tray = document.querySelector("[data-testid=stBottom]")?.getBoundingClientRect().height ?? 0
  if (top < 60 || bottom > window.innerHeight - tray) answer.scrollIntoView({ block: "start" })
}

export default function ({ data }) {
  if (answered !== null && data.asked > answered) focusAnswer(20)
  answered = data.asked
}
