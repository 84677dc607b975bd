// want time 1
// want space 1
const isLeap = y => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
function daysInYear(y) {
  const months = [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let sum = 0;
  for (const m of months) sum += m;
  return sum;
}
