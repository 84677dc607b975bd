// want time n^2
// entry rotate
function rotate(matrix: number[][]): void {
  matrix.reverse();
  for (let i = 0; i < matrix.length; i++)
    for (let j = i + 1; j < matrix[i].length; j++)
      [matrix[i][j], matrix[j][i]] = [matrix[j][i], matrix[i][j]];
}
