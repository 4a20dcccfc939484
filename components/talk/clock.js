// The presenter's clock: the time of day, and how much of the talk's time is gone. It runs in the browser alone, and
// outlives a reload in this tab.
const BEGUN = "talk_begun"

const readBegun = () => Number(window.sessionStorage.getItem(BEGUN)) || 0

const writeBegun = (moment) => {
  if (moment) window.sessionStorage.setItem(BEGUN, String(moment))
  else window.sessionStorage.removeItem(BEGUN)
}

const minutesAndSeconds = (milliseconds) => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
}

const showClock = (bar, words, minutes) => {
  const now = new Date()
  const begun = readBegun()
  const gone = begun ? now.getTime() - begun : 0
  const put = (name, text) => {
    const node = bar.querySelector(name)
    if (node.textContent !== text) node.textContent = text
  }
  const language = document.documentElement.lang || "en"
  put(".today", now.toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" }))
  put(".gone", fill(words.gone, { gone: minutesAndSeconds(gone), minutes }))
  put(".over", gone > minutes * 60000 ? words.over : "")
  put(".begin", begun ? words.clock_again : words.clock_start)
  bar.querySelector(".spent").style.width = `${Math.min(100, gone / (minutes * 600))}%`
}
