// want time n
// want space n
const sumSquares = (xs) => xs.map((x) => x * x).filter((x) => x % 2).reduce((a, b) => a + b, 0);
