// want time n
// want space n
class Stack {
  constructor() { this.items = []; }
  push(x) { this.items.push(x); }
  pop() { if (this.isEmpty()) return null; return this.items.pop(); }
  peek() { return this.items[this.items.length - 1]; }
  isEmpty() { return this.items.length === 0; }
}
function nextGreater(nums) {
  const st = new Stack();
  const res = new Array(nums.length).fill(-1);
  for (let i = 0; i < nums.length; i++) {
    while (!st.isEmpty() && nums[st.peek()] < nums[i]) {
      res[st.pop()] = nums[i];
    }
    st.push(i);
  }
  return res;
}
