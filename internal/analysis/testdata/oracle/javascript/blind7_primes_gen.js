// want time n
// want space 1
function* naturals(limit) {
  for (let i = 1; i <= limit; i++) yield i;
}
function sumOfOdds(limit) {
  let total = 0;
  for (const v of naturals(limit)) {
    if (v % 2) total += v;
  }
  return total;
}
