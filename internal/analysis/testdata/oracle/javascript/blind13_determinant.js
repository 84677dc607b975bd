// want time n!
// want space n^2
const subMatrix = (matrix, i, j) => matrix.filter((_, r) => r !== i).map((row) => row.filter((_, c) => c !== j))
const determinant = (matrix) => {
  if (matrix.length === 1) return matrix[0][0]
  let det = 0
  for (let j = 0; j < matrix.length; j++) {
    det += (j % 2 ? -1 : 1) * matrix[0][j] * determinant(subMatrix(matrix, 0, j))
  }
  return det
}
