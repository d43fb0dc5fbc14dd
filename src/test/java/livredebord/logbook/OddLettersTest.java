package livredebord.logbook;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnTrialWithOddLetters.class)
class OddLettersTest extends OddLettersContract {}
