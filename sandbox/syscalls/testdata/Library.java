// What the JVM and its class library ask of the kernel: one of each kind.
import java.io.*;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.nio.file.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class Library {
    public static void main(String[] args) throws Exception {
        Path dir = Files.createTempDirectory("calls"), a = dir.resolve("a"), b = dir.resolve("b");
        Files.writeString(a, "x".repeat(70000));
        Files.copy(a, b);
        Files.createSymbolicLink(dir.resolve("c"), a);
        Files.move(b, dir.resolve("d"));
        Files.walk(dir).count();
        try (WatchService w = dir.getFileSystem().newWatchService()) {
            dir.register(w, StandardWatchEventKinds.ENTRY_CREATE);
        }
        try (FileChannel f = FileChannel.open(a, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            f.map(FileChannel.MapMode.READ_WRITE, 0, 4096).force();
            f.lock().release();
            f.truncate(100);
            f.force(true);
            f.write(ByteBuffer.allocate(10), 5);
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        pool.submit(() -> IntStream.range(0, 1000000).parallel().mapToObj(Integer::toString).collect(Collectors.toList()).size()).get();
        pool.shutdown();
        Process p = new ProcessBuilder("/bin/sh", "-c", "echo x | cat").start();
        p.getInputStream().readAllBytes();
        p.waitFor();
        try (ServerSocket s = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread t = new Thread(() -> { try (Socket c = s.accept()) { c.getOutputStream().write(1); } catch (IOException e) { throw new UncheckedIOException(e); } });
            t.start();
            try (Socket c = new Socket(s.getInetAddress(), s.getLocalPort())) { c.getInputStream().read(); }
            t.join();
        }
        try (Selector sel = Selector.open(); DatagramChannel u = DatagramChannel.open()) {
            u.configureBlocking(false).register(sel, SelectionKey.OP_READ);
            sel.selectNow();
        }
        byte[][] keep = new byte[10][];
        for (int i = 0; i < 500; i++) keep[i % 10] = new byte[1 << 20];
        System.gc();
        System.out.println("all of it ran");
    }
}
