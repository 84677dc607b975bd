// want time n
// want space n
var dailyTemperatures = function(T) {
    const stack = [], out = new Array(T.length).fill(0);
    T.forEach((t, i) => {
        while (stack.length && T[stack.at(-1)] < t) {
            const j = stack.pop();
            out[j] = i - j;
        }
        stack.push(i);
    });
    return out;
};
