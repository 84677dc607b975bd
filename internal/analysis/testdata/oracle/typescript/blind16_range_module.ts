// want time n
// want space 1
// entry NumArray.sumNaive
class NumArray {
  constructor(private nums: number[]) {}
  sumNaive(l: number, r: number): number {
    let s = 0;
    for (let i = l; i <= r; i++) s += this.nums[i];
    return s;
  }
}
