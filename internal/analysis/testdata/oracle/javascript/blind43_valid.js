// kind function
// want time n
// want space n
const isValid = (s) => {
    const stack = [];
    const pairs = { ')': '(', ']': '[', '}': '{' };
    for (const ch of s) {
        if (!pairs[ch]) stack.push(ch);
        else if (stack.pop() !== pairs[ch]) return false;
    }
    return stack.length === 0;
};
