/**
 * What is asked at the command line; read {@link livredebord.cli.Program}. None of it opens a port. Set-up
 * ({@link livredebord.cli.Setup}) starts no service and keeps no administrator's secret: what it leaves behind is two
 * files ({@link livredebord.cli.BoatFiles}), which the running service reads again by itself.
 *
 * <p>Of several boats each command is for one ({@link livredebord.cli.ForBoat}): to it, hers is the only one.
 */
package livredebord.cli;
