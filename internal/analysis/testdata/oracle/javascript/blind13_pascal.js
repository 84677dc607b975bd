// want time n^2
// want space n^2
const generate = (numRows) => {
  const triangle = [[1]]
  for (let i = 0; i < numRows - 1; i++) {
    triangle.push(addRow(triangle))
  }
  return triangle
}
const addRow = (triangle) => {
  const previous = triangle[triangle.length - 1]
  const newRow = [1]
  for (let i = 0; i < previous.length - 1; i++) {
    newRow.push(previous[i] + previous[i + 1])
  }
  newRow.push(1)
  return newRow
}
