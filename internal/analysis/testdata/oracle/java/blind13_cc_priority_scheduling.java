// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static class Job {
        int start, end, profit;
        Job(int s, int e, int p) { start = s; end = e; profit = p; }
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(br.readLine());
        Job[] jobs = new Job[n];
        for (int i = 0; i < n; i++) {
            String[] p = br.readLine().split(" ");
            jobs[i] = new Job(Integer.parseInt(p[0]), Integer.parseInt(p[1]), Integer.parseInt(p[2]));
        }
        Arrays.sort(jobs, (x, y) -> x.end - y.end);
        TreeMap<Integer, Integer> dp = new TreeMap<>();
        dp.put(0, 0);
        for (Job j : jobs) {
            int cur = dp.floorEntry(j.start).getValue() + j.profit;
            if (cur > dp.lastEntry().getValue()) dp.put(j.end, cur);
        }
        System.out.println(dp.lastEntry().getValue());
    }
}
