/**
 * What a browser opens: the PDFs behind signed links. Read {@link livredebord.web.PdfDownload}. It knows no Mattermost
 * and no account: whoever holds a link that we signed may read those pages until it expires.
 */
package livredebord.web;
