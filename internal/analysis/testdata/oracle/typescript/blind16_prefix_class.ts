// want time 1
// want space 1
// entry PrefixSum.query
class PrefixSum {
  private readonly pre: number[] = [0];
  constructor(nums: number[]) {
    for (const x of nums) this.pre.push(this.pre[this.pre.length - 1] + x);
  }
  query(l: number, r: number): number {
    return this.pre[r + 1] - this.pre[l];
  }
}
