package org.jalon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jalon.access.DatabaseGone;
import org.jalon.lrs.jdbc.H2Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database on a disk that was full is open again once there is room, with all that was committed, without a restart. */
class ClosedDatabaseEvictionTest {

    private static final AtomicBoolean FULL = new AtomicBoolean();

    @TempDir
    private Path folder;

    /** Files under {@code full:} can not grow while the disk is full. */
    public static final class FullDisk extends FilePathWrapper {

        /** Made by H2. */
        public FullDisk() {}

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(getBase().open(mode));
        }
    }

    private static final class Channel extends FileBase {

        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        private static void refuseIfFull() throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            refuseIfFull();
            return base.write(bytes);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            refuseIfFull();
            return base.write(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return base.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return base.read(bytes, position);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean all) throws IOException {
            base.force(all);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }

    @Test
    void opensTheDatabaseAgainOnceThereIsRoom() {
        FilePath.register(new FullDisk());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(H2Durability.url("jdbc:h2:full:" + folder.resolve("jalon")));
        config.setUsername("sa");
        config.setMaximumPoolSize(3);
        config.setConnectionTimeout(500);
        config.setExceptionOverrideClassName(ClosedDatabaseEviction.class.getName());
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table kept (id integer primary key)");
            jdbc.update("insert into kept values (1)");

            FULL.set(true);
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> jdbc.update("insert into kept values (2)"))
                        .isInstanceOf(DataAccessException.class)
                        .satisfies(failure -> assertThat(DatabaseGone.isBehind(failure))
                                .as(failure.toString())
                                .isTrue());
            }
            FULL.set(false);

            assertThat(jdbc.queryForList("select id from kept", Integer.class)).contains(1);
            jdbc.update("insert into kept values (3)");
            assertThat(jdbc.queryForList("select id from kept", Integer.class)).contains(1, 3);
        } finally {
            FULL.set(false);
        }
    }
}
