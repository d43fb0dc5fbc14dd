package livredebord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What one may say of a commit that threw. */
class CommitFailedTest {

    @Test
    void whereTheLogCouldNotBeWrittenItIsCertainThatNothingWasNoted() {
        assertThat(failed(SQLiteErrorCode.SQLITE_IOERR_WRITE).isKnown()).isTrue();
        assertThat(failed(SQLiteErrorCode.SQLITE_FULL).isKnown()).isTrue();
    }

    /** All of it lies in the log then, with good sums, and the next start may find it there. */
    @Test
    void whereOnlyItsSyncFailedNobodyCanSay() {
        assertThat(failed(SQLiteErrorCode.SQLITE_IOERR_FSYNC).isKnown()).isFalse();
    }

    @Test
    void norWhereTheBookCouldNotBeReadAgain() {
        CommitFailed failed = failed(SQLiteErrorCode.SQLITE_IOERR_WRITE);
        failed.addSuppressed(new IllegalStateException("no answer"));

        assertThat(failed.isKnown()).isFalse();
    }

    private static CommitFailed failed(SQLiteErrorCode code) {
        Exception ofTheManager = new Exception("rolled back");
        ofTheManager.addSuppressed(new IllegalStateException(new SQLiteException("I/O error", code)));
        return new CommitFailed(ofTheManager);
    }
}
