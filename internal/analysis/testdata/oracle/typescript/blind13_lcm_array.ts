// want time n log n
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
export function lcmOfArray(nums: number[]): number {
  return nums.reduce((acc, x) => (acc * x) / gcd(acc, x), 1)
}
