// want time n^3
// want space n^2
const multiply = (a: number[][], b: number[][]): number[][] =>
    a.map(row => b[0].map((_, j) => row.reduce((s, x, k) => s + x * b[k][j], 0)));
