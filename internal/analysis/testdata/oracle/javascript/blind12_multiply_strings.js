// want time n^2
// want space n
var multiply = function (num1, num2) {
  if (num1 === '0' || num2 === '0') return '0';
  const res = new Array(num1.length + num2.length).fill(0);
  for (let i = num1.length - 1; i >= 0; i--) {
    for (let j = num2.length - 1; j >= 0; j--) {
      const p = (num1[i] - '0') * (num2[j] - '0') + res[i + j + 1];
      res[i + j + 1] = p % 10;
      res[i + j] += Math.floor(p / 10);
    }
  }
  while (res[0] === 0) res.shift();
  return res.join('');
};
