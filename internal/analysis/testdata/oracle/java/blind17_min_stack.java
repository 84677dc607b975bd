// want time 1
// entry MinStack.getMin
import java.util.*;
class MinStack {
    private final Deque<int[]> st = new ArrayDeque<>();
    public void push(int v) { st.push(new int[]{v, st.isEmpty() ? v : Math.min(v, st.peek()[1])}); }
    public void pop() { st.pop(); }
    public int top() { return st.peek()[0]; }
    public int getMin() { return st.peek()[1]; }
}
