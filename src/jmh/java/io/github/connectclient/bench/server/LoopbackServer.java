package io.github.connectclient.bench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Serves keep-alive HTTP/1.1 on loopback by one thread that sleeps when there is nothing to do, so that the clients have the
 * rest of the machine. It prints its port, and ends when its standard input does.
 */
public final class LoopbackServer {
    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final ServerSocketChannel listener;
    private final Routes routes = new Routes(this::accepted);
    private final Deque<Later> delayed = new ArrayDeque<>();
    private long accepted;

    private record Later(SelectionKey key, String head, long at) {}

    private LoopbackServer() throws IOException {
        selector = Selector.open();
        listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        listener.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
    }

    /** Serves until the standard input ends. */
    public static void main(String[] args) throws IOException {
        LoopbackServer server = new LoopbackServer();
        System.out.println(server.listener.socket().getLocalPort());
        Thread life = new Thread(LoopbackServer::endWithInput, "life");
        life.setDaemon(true);
        life.start();
        server.run();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // whatever it is, it is not the end
            }
        } catch (IOException e) {
            // as good as its end
        }
        Runtime.getRuntime().halt(0);
    }

    private long accepted() {
        return accepted;
    }

    private void run() throws IOException {
        while (true) {
            Later first = delayed.peek();
            selector.select(this::handle, first == null ? 0 : millisUntil(first));
            for (Later due = due(); due != null; due = due()) {
                answer(due.key, due.head);
            }
        }
    }

    private static long millisUntil(Later later) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(later.at - System.nanoTime()));
    }

    private @Nullable Later due() {
        Later first = delayed.peek();
        return first == null || first.at - System.nanoTime() > 0 ? null : delayed.poll();
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
                return;
            }
            Conversation conversation = (Conversation) key.attachment();
            if (key.isWritable()) {
                conversation.writeOn(key);
                return;
            }
            String head = conversation.read();
            if (head != null && conversation.isFirst() && !Routes.isControl(head)) {
                accepted++;
            }
            if (head != null && routes.isSlow(head)) {
                long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Issuer.DELAY_MILLIS);
                delayed.add(new Later(key, head, at));
            } else if (head != null) {
                conversation.write(key, routes.answer(head));
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private void answer(SelectionKey key, String head) {
        try {
            if (key.isValid()) {
                ((Conversation) key.attachment()).write(key, routes.answer(head));
            }
        } catch (IOException e) {
            close(key);
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = listener.accept();
        if (channel != null) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Conversation(channel));
        }
    }

    private static void close(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            // gone either way
        }
    }
}
