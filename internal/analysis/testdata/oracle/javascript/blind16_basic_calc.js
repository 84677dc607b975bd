// want time n
// want space n
var calculate = function (s) {
  let i = 0;
  const parse = () => {
    let sum = 0, sign = 1;
    while (i < s.length) {
      const c = s[i++];
      if (c >= '0' && c <= '9') {
        let num = +c;
        while (i < s.length && s[i] >= '0' && s[i] <= '9') num = num * 10 + +s[i++];
        sum += sign * num;
        sign = 1;
      } else if (c === '-') sign = -1;
      else if (c === '(') {
        sum += sign * parse();
        sign = 1;
      } else if (c === ')') return sum;
    }
    return sum;
  };
  return parse();
};
