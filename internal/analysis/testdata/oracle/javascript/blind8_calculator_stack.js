// want time n
// want space n
/**
 * @param {string} s
 * @return {number}
 */
var calculate = function(s) {
    const stack = [];
    let num = 0;
    let sign = '+';
    for (let i = 0; i < s.length; i++) {
        const c = s[i];
        if (c >= '0' && c <= '9') {
            num = num * 10 + (c - '0');
        }
        if ((c !== ' ' && isNaN(c)) || i === s.length - 1) {
            switch (sign) {
                case '+': stack.push(num); break;
                case '-': stack.push(-num); break;
                case '*': stack.push(stack.pop() * num); break;
                case '/': stack.push(Math.trunc(stack.pop() / num)); break;
            }
            sign = c;
            num = 0;
        }
    }
    return stack.reduce((a, b) => a + b, 0);
};
