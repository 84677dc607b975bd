// want time n^3
// want space n^2
class Matrix {
  constructor(private readonly rows: number[][]) {}
  multiply(other: Matrix): Matrix {
    const n = this.rows.length;
    const result: number[][] = Array.from({ length: n }, () => new Array<number>(n).fill(0));
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        for (let k = 0; k < n; k++)
          result[i][j] += this.rows[i][k] * other.rows[k][j];
    return new Matrix(result);
  }
}
