// want time n
// want space n
const chunkAndSum = (arr, size) =>
  Array.from({ length: Math.ceil(arr.length / size) }, (_, i) => arr.slice(i * size, i * size + size))
    .map(chunk => chunk.reduce((a, b) => a + b, 0));
