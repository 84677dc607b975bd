// want time n^2
// entry spiralOrder
var spiralOrder = function (matrix) {
  const res = [];
  while (matrix.length) {
    res.push(...matrix.shift());
    for (const row of matrix) if (row.length) res.push(row.pop());
    if (matrix.length) res.push(...matrix.pop().reverse());
    for (let i = matrix.length - 1; i >= 0; i--) if (matrix[i].length) res.push(matrix[i].shift());
  }
  return res;
};
