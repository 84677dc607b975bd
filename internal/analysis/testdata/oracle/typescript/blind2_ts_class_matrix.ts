// want time n^3
// want space n^2
class Matrix {
  constructor(readonly rows: number[][]) {}
  mul(o: Matrix): Matrix {
    return new Matrix(this.rows.map((r) => o.rows[0].map((_, j) => r.reduce((s, x, k) => s + x * o.rows[k][j], 0))));
  }
}
function product(a: number[][], b: number[][]): Matrix { return new Matrix(a).mul(new Matrix(b)); }
