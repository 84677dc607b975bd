// kind function
// want time n
// want space n
var largestRectangleArea = function(heights) {
    const st = [];
    let best = 0;
    for (let i = 0; i <= heights.length; i++) {
        const h = i === heights.length ? 0 : heights[i];
        while (st.length && heights[st.at(-1)] > h) {
            const top = st.pop();
            best = Math.max(best, heights[top] * (st.length ? i - st.at(-1) - 1 : i));
        }
        st.push(i);
    }
    return best;
};
