// want time n log n
// want space n
import java.util.*;
public class Main {
    static class Job implements Comparable<Job> {
        int start, end, id;
        Job(int s, int e, int i) { start = s; end = e; id = i; }
        @Override public int compareTo(Job o) { return end != o.end ? end - o.end : start - o.start; }
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < n; i++) jobs.add(new Job(sc.nextInt(), sc.nextInt(), i));
        Collections.sort(jobs);
        int last = -1, cnt = 0;
        for (Job j : jobs) {
            if (j.start >= last) {
                cnt++;
                last = j.end;
            }
        }
        System.out.println(cnt);
    }
}
