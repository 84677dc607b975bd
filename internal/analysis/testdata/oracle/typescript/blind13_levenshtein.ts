// want time n^2
// want space n^2
export const levenshtein = (a: string, b: string): number => {
  const d: number[][] = Array(b.length + 1).fill(null).map(() => Array(a.length + 1).fill(null))
  for (let i = 0; i <= a.length; i += 1) d[0][i] = i
  for (let j = 0; j <= b.length; j += 1) d[j][0] = j
  for (let j = 1; j <= b.length; j += 1) {
    for (let i = 1; i <= a.length; i += 1) {
      const indicator = a[i - 1] === b[j - 1] ? 0 : 1
      d[j][i] = Math.min(d[j][i - 1] + 1, d[j - 1][i] + 1, d[j - 1][i - 1] + indicator)
    }
  }
  return d[b.length][a.length]
}
