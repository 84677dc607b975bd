package demo;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.ReentrantLock;

interface Shape { double area(); default String name() { return "shape"; } }
record Point(int x, int y) { int sum() { return x + y(); } }
enum Color { RED, GREEN; Color next() { return values()[(ordinal() + 1) % values().length]; } }

abstract class Base implements Shape {
    protected int id = 7;
    Base(int id) { this.id = id; }
    abstract int cost();
}

class Square extends Base {
    final double side;
    Square(double side) { super(1); this.side = side; }
    Square() { this(2.0); }
    public double area() { return side * side; }
    int cost() { return id++; }
}

class Counter {
    private int n;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> hits = new ConcurrentHashMap<>();

    synchronized void inc() { n++; }

    void incLocked(String key) {
        lock.lock();
        try {
            hits.merge(key, 1, Integer::sum);
            if (n > 3) return;
            n++;
        } finally {
            lock.unlock();
        }
    }

    int both(Object o) {
        synchronized (this) {
            if (o instanceof Point p && p.x() > 0) return p.y();
            if (!(o instanceof Square s)) return -1;
            n += s.cost();
        }
        String kind = switch (n) {
            case 0 -> "zero";
            case 1, 2 -> { int t = n * 2; yield "few" + t; }
            default -> "many";
        };
        outer:
        for (int i = 0; ; i++) {
            switch (i % 3) {
                case 0: continue outer;
                case 1: n--;
                default: if (n < 0) break outer;
            }
        }
        do { n /= 2; } while (n > 0);
        var list = new LinkedList<Integer>();
        int[] grid[] = new int[3][4], flat = {1, 2, 3};
        list.add(grid[0].length > 2 ? flat[0] : kind.length());
        Iterator<Integer> it = list.iterator();
        while (it.hasNext()) if (it.next() > 1) it.remove();
        return list.get(0);
    }

    static void runAll(List<Runnable> jobs) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> done = new ArrayList<>();
        for (Runnable job : jobs) pool.execute(job);
        done.add(pool.submit(() -> jobs.size()));
        for (Future<Integer> f : done) System.out.println(f.get());
        new Thread(new Runnable() { public void run() { jobs.clear(); } }).start();
        jobs.sort(new Comparator<Runnable>() {
            public int compare(Runnable a, Runnable b) { return a.hashCode() - b.hashCode(); }
        });
        try (Scanner in = new Scanner(System.in)) {
            while (in.hasNextInt()) System.out.printf("%d%n", in.nextInt());
        } catch (NoSuchElementException | IllegalStateException e) {
            throw new RuntimeException(e);
        }
    }
}
