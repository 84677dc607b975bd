// want time log n
// want space 1
const armstrongNumber = (num) => {
  if (num < 0 || typeof num !== 'number') return false
  let newSum = 0
  let copy = num
  const k = Math.floor(Math.log10(num)) + 1
  while (copy > 0) {
    newSum += Math.pow(copy % 10, k)
    copy = Math.floor(copy / 10)
  }
  return newSum === num
}
