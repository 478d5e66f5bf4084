/** Names of members, in lower case and without separators: `error_code`, `errorCode` and `Error Code` are one name. */
export type Names = ReadonlySet<string>;

const names = (list: string): Names => new Set(list.split(/\s+/).filter((name) => name !== ''));

/** Flags that are true where all went well. */
export const SUCCESS_FLAGS = names(`
  success issuccess successful issuccessful succeeded succeed hassucceeded wassuccessful ok isok allok
  operationsuccess operationsuccessful requestsuccess requestsuccessful requestsuccessfull issuccessstatuscode
  successflag callsuccess apisuccess sucesso exito éxito succes succès erfolg erfolgreich sukces úspěch uspech basarili başarılı gelukt lyckades successo succesful sucess
`);

/** Flags that are true where something failed. */
export const FAILURE_FLAGS = names(`
  error iserror haserror haserrors errors failed isfailed hasfailed failure isfailure haserroroccurred errorflag
  erroroccurred iserroneous fail err erro fehler erreur haserrormessage isexception
`);

/** Members that hold a word or a boolean for how the call went, or a number for its status. */
export const OUTCOMES = names(`
  status state result outcome stat ack response responsestatus resultstatus returnstatus apistatus requeststatus
  callstatus statustext statuscode resultcode code ret rc retcode returncode respcode responsecode type estado esito stato situacao
  estatus statut statusstr resultado ergebnis
`);

/** Members that hold what went wrong. */
export const ERRORS = names(`
  error errors exception  fault  err errs errorinfo errorlist errormessages validationerrors
  fielderrors errordetails errordetail errorresponse   serviceexception actionerrors globalerrors
  apierror servererror fehler erro erros erreur erreurs errores errore odataerror   modelerrors usererrors formerrors apierrors
  hata fout virhe chyba hiba fejl feil modelstate nonfielderrors invalidfields
`);

/** Members that explain a failure that is told elsewhere; by themselves they may list anything. */
export const EXPLANATIONS = names('exceptions faults failures failure problems issues violations reasons causes');

/** Members that hold a text only where something went wrong. */
export const ERROR_TEXTS = names(`
  errtext errtips errormessage errormsg errmsg errmessage faultmessage errordescription errordesc errorstring errortext errorreason
  exceptionmessage failuremessage failurereason failreason faultstring errormes errinfo usererrormessage
  fehlermeldung mensagemerro mensajeerror errorsummary errortitle exceptiontext
`);

/** Members that hold a text for people. */
export const MESSAGES = names(`
  message msg messages retmsg resultmsg resultmessage returnmsg returnmessage respmsg responsemessage responsemsg
  statusmessage statusmsg statusdescription statustext mensaje mensagem nachricht meldung messaggio
  usermessage developermessage displaymessage friendlymessage localizedmessage longmessage shortmessage submsg tip
  tips reason respdesc retdesc resultdesc resdesc resultdescription codemsg msginfo rspmsg returnauthmsg
  devmessage internalmessage messagetext note showmsg showmessage toastmsg motivo motivazione raison motif messaggi
  responsedetails mesaj komunikat meddelande meddelelse bericht viesti zprava zpráva poruka pesan melding
`);

/** Members that explain, in errors and elsewhere. */
export const DESCRIPTIONS = names(
  'description desc detail details info text title cause content explanation summary descripcion descripción descricao descrição beschreibung descrizione',
);

/** Members that hold a code of errors alone: what is not zero or empty there is a failure. */
export const ERROR_CODES = names(`
  errorcode errcode errno errcd errornumber errorno errornum errorid errortype errorname errorkey exceptioncode
  exceptiontype faultcode failurecode internalerrorcode apierrorcode errorclass errcodedes ecode
`);

/** Members that hold a code of how the call went, which may say success. */
export const RESULT_CODES = names(`
  code status statuscode httpstatus httpcode httpstatuscode httpstatus ret retcode returncode rc rtn resultcode
  resultcd respcode responsecode rescode rspcode bizcode subcode cod statuscd returnreasoncode codigo msgcode
  messagecode businesscode bcode resultstatus responsestatus opcode apicode estado statut
`);

/** Members that hold an HTTP status code, where they are numbers. */
export const HTTP_STATUSES = names(
  'status statuscode httpstatus httpcode httpstatuscode responsestatus responsecode code cod errorcode estado statut',
);

/** Wrappers one level around what the call says of itself. */
export const ENVELOPES = names(`
  meta response result header head responseheader responsemetadata responsestatus status baseresp serviceresponse
  ack outcome return output resp rsp res envelope opstat apistatus messageheader metadata responseenvelope cmmmsgheader
  commonresponse resultinfo respheader reply answer statusinfo base commonheader responseinfo operationresult fault
`);

/** Wrappers around the payload, in which a failure of the call is also told. */
export const PAYLOADS = names(
  'data result results response body payload d content output return items records rows list objects values',
);

/** Members that accompany every answer or every error and are no payload. */
export const ACCOMPANIMENT = names(`
  requestid reqid debugid xrequestid correlationid correlation traceid spanid trackingid transactionid logid eventid errorref
  trace tracecode rid ref reference referenceid incidentid supportid operationid
  timestamp time ts date datetime servertime servertimestamp currenttime now
  path instance uri method endpoint requesturi requesturl resource locator pointer source location
  documentation documentationurl docs docurl helpurl moreinfo morehelp help infourl helplink hostid recommend host
  server servedby took elapsed elapsedtime processingtime executiontime exectime duration durationms latency runtime
  locale lang language apiversion version jsonapi meta metadata links link encoding charset
  retryafter retryafterseconds retryable retry fatal transient
  field fields param params parameter parameters details detail hint hints suggestion suggestions action violations
  redirect redirecturl redirectto returnurl loginurl nexturl
  category context severity level cause causes innererror innerexception target subcode submsg sign signtype
  stack stacktrace debug file line column classname class domain namespace scope origin
  description desc info text title type reason name extensions additionalinfo additionalproperties extra ext extend
  extendinfo retextinfo extras requestparams request params show toast showtype i18n key args arguments
  data result results response body payload d page pagination rootcause root helpline statusname
  version build schemalocation nosuccess warnings warning messagetype messageparameters messagekey template
  resourcetype issue infocode infoid logref logpb html
`);

/** One of them shows that the object is a thing with a life of its own, whose state is not the call's. */
export const LIFE_MEMBERS = names(`
  progress percent percentage jobid taskid runid buildid deploymentid executionid pipelineid workflowid batchid
  startedat finishedat completedat endedat starttime endtime startedon finishedon completedon submittedat
  scheduledat queuedat failedat canceledat cancelledat processedat
  starttimestamp endtimestamp exitcode exitstatus attempts attempt attemptcount retries retrycount maxattempts
  steps stages phases tasks jobs lasterror lastrun lastrunat nextrun lastsync lastsyncat lastsyncstatus
  lastattempt lastattemptat lastfailure lastsuccess building conclusion createdat created createdon createtime
  updatedat updated updatedon updatetime modifiedat lastmodified deletedat
  queue worker cron schedule done checks components services dependencies subsystems indicators
  logger severitytext loglevel readystate actor webhookid uptime monitor monitors executionarn stopdate statementid
`);

/** They belong to a thing too, and errors repeat them of the request. */
export const ECHOED_MEMBERS = names(`
  amount currency balance customer invoice payment paymentmethod orderid ordernumber trackingnumber shipments deliveries
  ticketid ticketnumber caseid casenumber
`);

/** Two of them do so too. */
export const THING_MEMBERS = names(`
  id uuid guid slug name title label url href self owner author email number kind output logs log
  size version tags env environment branch commit sha project repository user userid account
  type description level category items children parent priority quantity price sku
`);

/** Members by which an answer gives a verdict on what it was asked to judge. */
export const VERDICTS = names(`
  valid isvalid validated invalid verified isverified allowed isallowed available isavailable exists active isactive
  match matches matched mergeable reachable refundable passed approved compliant eligible challengets errorcodes permitted acceptable conforms correct
  iscorrect deliverable disposable
`);

/** Values of a status word that leave no doubt: the call itself failed. */
export const FAILURE_WORDS_OF_STATUS = names(`
  error err errors exception fault failure fail ko nok notok failmessage internalerror servererror systemerror
  unknownerror requestdenied invalidrequest overquerylimit overdailylimit unauthorized unauthenticated forbidden
  badrequest accessdenied internalservererror servicetemporarilyunavailable toomanyrequests
  resultfail resultfailure resulterror apierror fehler erreur erro fout chyba błąd blad hata fel fejl feil virhe hiba ошибка 失败 失敗 エラー notauthorized permissiondenied unsuccessful
  validationfailed validationerror mailfailed sendfailed requestfailed loginfailed authfailed authenticationfailed
`);

/** Values of a status word that things have too: a job, a payment, a build. */
export const SOFT_FAILURE_WORDS_OF_STATUS = names(`
  failed rejected denied invalid declined aborted notfound expired refused unavailable timeout timedout failing
  conflict partialfailure blocked unknown
`);

/** Values of a status word, flag or code that say that the call went well. */
export const SUCCESS_WORDS_OF_STATUS = names(`
  ok okay success succes successful succeeded succeed succ done complete completed accepted created passed normal
  approved true yes y zeroresults noerror noerrors fine alive healthy up pass resultsuccess resultok ready successwithwarning
  成功 正常
`);

const plainNames = new Map<string, string>();
const REMEMBERED = 4096;
const LONGEST_REMEMBERED = 64;

/** A name as the lists write it. The last few thousand are remembered: answers repeat their names. */
export function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = name.toLowerCase().replace(/[\s_\-.$@#:]/g, '');
  if (name.length > LONGEST_REMEMBERED) return plain;
  if (plainNames.size >= REMEMBERED) plainNames.clear();
  plainNames.set(name, plain);
  return plain;
}
