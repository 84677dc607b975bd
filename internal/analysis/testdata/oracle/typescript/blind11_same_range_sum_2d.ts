// want time 1
// entry NumMatrix.sumRegion
class NumMatrix {
  private pre: number[][];
  constructor(m: number[][]) {
    this.pre = Array.from({ length: m.length + 1 }, () => Array(m[0].length + 1).fill(0));
    for (let i = 0; i < m.length; i++)
      for (let j = 0; j < m[0].length; j++)
        this.pre[i + 1][j + 1] = m[i][j] + this.pre[i][j + 1] + this.pre[i + 1][j] - this.pre[i][j];
  }
  sumRegion(a: number, b: number, c: number, d: number): number {
    return this.pre[c + 1][d + 1] - this.pre[a][d + 1] - this.pre[c + 1][b] + this.pre[a][b];
  }
}
